/** The error classes. Each has a stable `code`; tests and scripts check the code, not the words. */

/** What every error of this program is: a message for people and a `code` for programs. */
export class DramatisError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** An input that cannot be read: names the article or line, the place in it and what to do. */
export class InputError extends DramatisError {
  /** The file, line or article id that is at fault. */
  readonly source: string;
  constructor(code: InputErrorCode, source: string, message: string, options?: ErrorOptions) {
    super(code, message, options);
    this.source = source;
  }
}

/** The codes of `InputError`. */
export type InputErrorCode =
  | 'INPUT_NOT_FOUND'
  | 'INPUT_EMPTY'
  | 'INPUT_BINARY'
  | 'INPUT_ENCODING'
  | 'INPUT_TOO_LONG'
  | 'INPUT_LANGUAGE'
  | 'INPUT_NOT_JSON'
  | 'INPUT_INVALID'
  | 'INPUT_DUPLICATE_KEY'
  | 'INPUT_NO_ARTICLE'
  | 'INPUT_UNSUPPORTED'
  | 'INPUT_URL_REFUSED'
  | 'INPUT_URL_FAILED';

/** A store that cannot be opened, reached or written. */
export class StoreError extends DramatisError {
  /** The engine's own status (GQLSTATUS), where it gave one for a person's statement. */
  readonly gqlStatus: string | undefined;
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions & { readonly gqlStatus?: string }) {
    super(code, message, options);
    this.gqlStatus = options?.gqlStatus;
  }
}

/** The codes of `StoreError`. */
export type StoreErrorCode =
  | 'STORE_UNKNOWN'
  | 'STORE_UNREACHABLE'
  | 'STORE_AUTHENTICATION'
  | 'STORE_LOCKED'
  | 'STORE_CORRUPT'
  | 'STORE_STATEMENT'
  | 'STORE_CLOSED'
  | 'STORE_READ_ONLY'
  | 'STORE_DEADLINE'
  | 'STORE_CANCELLED'
  | 'STORE_MEMORY'
  | 'STORE_FULL'
  | 'STORE_STALE';

/** A service on the net that was named to be asked. */
export class ServiceError extends DramatisError {
  constructor(code: ServiceErrorCode, message: string, options?: ErrorOptions) {
    super(code, message, options);
  }
}

/** The codes of `ServiceError`. */
export type ServiceErrorCode = 'SERVICE_UNREACHABLE' | 'SERVICE_ANSWER' | 'SERVICE_UNSUPPORTED';

/** A setting, ontology or knowledge file, or option that is wrong: found when the thing is made, not when it is used. */
export class ConfigError extends DramatisError {
  constructor(code: ConfigErrorCode, message: string, options?: ErrorOptions) {
    super(code, message, options);
  }
}

/** The codes of `ConfigError`. */
export type ConfigErrorCode = 'CONFIG_INVALID' | 'ONTOLOGY_INVALID' | 'KNOWLEDGE_INVALID' | 'MODEL_INVALID';
