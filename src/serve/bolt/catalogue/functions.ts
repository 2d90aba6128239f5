import { type Entry, rowsOf } from './entry.ts';

const COLUMNS = [
  ...['name', 'category', 'description', 'signature', 'isBuiltIn', 'argumentDescription', 'returnDescription'],
  ...['aggregating', 'rolesExecution', 'rolesBoostedExecution', 'isDeprecated', 'deprecatedBy'],
];

/** The engine has no list of its functions; a test calls each of these. `name(arguments) :: result`, by category. */
export const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  Aggregating: [
    ...['avg(input :: NUMBER) :: FLOAT', 'collect(input :: ANY) :: LIST<ANY>', 'count(input :: ANY) :: INTEGER'],
    ...['max(input :: ANY) :: ANY', 'min(input :: ANY) :: ANY', 'sum(input :: NUMBER) :: NUMBER'],
    ...['percentileCont(input :: NUMBER, percentile :: FLOAT) :: FLOAT', 'stDev(input :: NUMBER) :: FLOAT'],
    ...['percentileDisc(input :: NUMBER, percentile :: FLOAT) :: NUMBER', 'stDevP(input :: NUMBER) :: FLOAT'],
  ],
  List: [
    ...[
      'keys(input :: ANY) :: LIST<STRING>',
      'labels(input :: NODE) :: LIST<STRING>',
      'tail(list :: LIST<ANY>) :: LIST<ANY>',
    ],
    ...[
      'nodes(path :: PATH) :: LIST<NODE>',
      'range(start :: INTEGER, end :: INTEGER, step = 1 :: INTEGER) :: LIST<INTEGER>',
    ],
    ...['relationships(path :: PATH) :: LIST<RELATIONSHIP>', 'reverse(input :: ANY) :: ANY'],
  ],
  Logarithmic: [
    ...[
      'e() :: FLOAT',
      'exp(input :: NUMBER) :: FLOAT',
      'log(input :: NUMBER) :: FLOAT',
      'log10(input :: NUMBER) :: FLOAT',
    ],
    'sqrt(input :: NUMBER) :: FLOAT',
  ],
  Numeric: [
    ...['abs(input :: NUMBER) :: NUMBER', 'ceil(input :: NUMBER) :: FLOAT', 'floor(input :: NUMBER) :: FLOAT'],
    ...['rand() :: FLOAT', 'round(input :: NUMBER) :: FLOAT', 'sign(input :: NUMBER) :: INTEGER'],
  ],
  Scalar: [
    ...['coalesce(input :: ANY) :: ANY', 'elementId(input :: ANY) :: STRING', 'endNode(input :: RELATIONSHIP) :: NODE'],
    ...['head(list :: LIST<ANY>) :: ANY', 'id(input :: ANY) :: INTEGER', 'last(list :: LIST<ANY>) :: ANY'],
    ...['length(path :: PATH) :: INTEGER', 'properties(input :: ANY) :: MAP', 'size(input :: ANY) :: INTEGER'],
    ...['startNode(input :: RELATIONSHIP) :: NODE', 'timestamp() :: INTEGER', 'toBoolean(input :: ANY) :: BOOLEAN'],
    ...[
      'toFloat(input :: ANY) :: FLOAT',
      'toInteger(input :: ANY) :: INTEGER',
      'type(input :: RELATIONSHIP) :: STRING',
    ],
  ],
  String: [
    ...['left(input :: STRING, length :: INTEGER) :: STRING', 'lower(input :: STRING) :: STRING'],
    ...['ltrim(input :: STRING) :: STRING', 'replace(input :: STRING, search :: STRING, by :: STRING) :: STRING'],
    ...['right(input :: STRING, length :: INTEGER) :: STRING', 'rtrim(input :: STRING) :: STRING'],
    ...['split(input :: STRING, at :: STRING) :: LIST<STRING>', 'toLower(input :: STRING) :: STRING'],
    ...['substring(input :: STRING, start :: INTEGER, length :: INTEGER) :: STRING', 'trim(input :: STRING) :: STRING'],
    ...['toString(input :: ANY) :: STRING', 'toUpper(input :: STRING) :: STRING', 'upper(input :: STRING) :: STRING'],
  ],
  Temporal: [
    ...['date(input = null :: ANY) :: DATE', 'datetime(input = null :: ANY) :: ZONED DATETIME'],
    ...['duration(input :: ANY) :: DURATION', 'localdatetime(input = null :: ANY) :: LOCAL DATETIME'],
    ...['localtime(input = null :: ANY) :: LOCAL TIME', 'time(input = null :: ANY) :: ZONED TIME'],
  ],
  Trigonometric: [
    ...['acos(input :: FLOAT) :: FLOAT', 'asin(input :: FLOAT) :: FLOAT', 'atan(input :: FLOAT) :: FLOAT'],
    ...['atan2(y :: FLOAT, x :: FLOAT) :: FLOAT', 'cos(input :: FLOAT) :: FLOAT', 'degrees(input :: FLOAT) :: FLOAT'],
    ...[
      'pi() :: FLOAT',
      'radians(input :: FLOAT) :: FLOAT',
      'sin(input :: FLOAT) :: FLOAT',
      'tan(input :: FLOAT) :: FLOAT',
    ],
  ],
};

/** `SHOW FUNCTIONS`: clients complete from it. */
export const functions: Entry = {
  head: /^SHOW\s+(?:ALL\s+|BUILT\s+IN\s+)?FUNCTIONS?(?:\s+EXECUTABLE(?:\s+BY\s+CURRENT\s+USER)?)?\b/i,
  columns: COLUMNS,
  brief: 3,
  rows: () => rowsOf(COLUMNS, described),
};

const described = Object.entries(FUNCTIONS)
  .flatMap(([category, signatures]) => signatures.map((signature) => describe(category, signature)))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

function describe(category: string, signature: string) {
  const [name = '', result = ''] = [signature.slice(0, signature.indexOf('(')), signature.split(') :: ')[1]];
  const given = signature.slice(name.length + 1, signature.indexOf(') :: '));
  const argumentDescription = given === '' ? [] : given.split(', ').map(describeArgument);
  return {
    ...{ name, category, signature, description: `${name} gives ${result}`, isBuiltIn: true, argumentDescription },
    ...{ returnDescription: result, aggregating: category === 'Aggregating', isDeprecated: false },
  };
}

function describeArgument(argument: string) {
  const [left = '', type = ''] = argument.split(' :: ');
  return { name: left.split(' ')[0], type, description: argument, isDeprecated: false };
}
