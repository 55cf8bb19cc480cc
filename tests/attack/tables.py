"""The published tables, and what every reader knows of who stands in them."""

import collections
import csv
import itertools
import pathlib
import tomllib

STATUSES = ["not_started", "planned", "in_progress", "implemented", "sustained",
            "not_applicable", "withheld"]
COMPLETED = {"implemented", "sustained"}
MEASURES = [*STATUSES, "completed", "not_completed"]
FIGURES = ["reported", "on_time", *STATUSES, "unanswered", "applicable", "completed", "with_evidence",
           "verified", "completion_rate", "completion_low", "completion_high"]
SOMETIMES = {"on_time", "with_evidence", "verified"}  # may be withheld in a row that is public
CATALOGUE = pathlib.Path(__file__).parents[2] / "inputs/catalogue/2024-call-to-action.toml"
WEAK_KIND = 1  # without --reported, not answering is one more kind

Row = collections.namedtuple("Row", "folder basis group region level code values")
Atom = collections.namedtuple("Atom", "stratum group region code")


def read_csv(path):
    """The rows of a CSV file as dictionaries."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def read_rows(path, folder):
    """The rows of an aggregates file; of several cycles only the newest is read."""
    rows = read_csv(path)
    newest = max(row["cycle"] for row in rows)
    return [Row(folder, row["basis"], row["group"], row["region"], row["level"], row["code"], row)
            for row in rows if row["cycle"] == newest]


def read_catalogue(path):
    """The public catalogue: ((level, code) -> commitments, the derived commitments)."""
    data = tomllib.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    audience = {section["code"]: section["audience"] for section in data["section"]}
    parts, derived = collections.defaultdict(list), set()
    for entry in data["commitment"]:
        if "alias_of" in entry:
            continue
        names = [("commitment", entry["id"]), ("section", entry["section"]), ("all", "*"),
                 ("audience", audience[entry["section"]])]
        for name in names + [("framework", code) for code in entry.get("frameworks", [])]:
            parts[name].append(entry["id"])
        if entry.get("derived"):
            derived.add(entry["id"])
    return parts, derived


def read_reported(path):
    """From a full file, the column `reported` at level commitment: (basis, group, region, code) -> n."""
    return {(row.basis, row.group, row.region, row.code): int(row.values["reported"])
            for row in read_rows(path, 0)
            if row.level == "commitment" and "All" not in (row.group, row.region)}


def is_public(row):
    """Whether a row shows its figures."""
    return not any(row.values[name] == "[c]" for name in FIGURES if name not in SOMETIMES)


def submitters(rows):
    """(basis, group, region) -> members that submitted (all members, where that is not public)."""
    found = {}
    for row in rows:
        if row.level == "submission":
            shown = row.values["reported"]
            found[row.basis, row.group, row.region] = int(
                shown if shown != "[c]" else row.values["addressed"])
    return found


class Tables:
    """All linked tables, and what every reader knows of who stands in them.

    `atoms` are the unknown cells (with `sizes`), `sums` says which atoms a published cell adds up:
    (folder, basis, group or All, region or All, commitment) -> atoms. `members` takes the place of a
    file of strata.
    """

    def __init__(self, folders, reported, strata, catalogue, members=None):
        self.parts, self.derived = read_catalogue(catalogue)
        self.rows = [read_rows(path / "data/aggregates.csv", index)
                     for index, path in enumerate(folders)]
        self.submitted = [submitters(rows) for rows in self.rows]
        self.is_strong = bool(reported) or strata is not None or members is not None
        self.kinds = len(STATUSES) + (0 if self.is_strong else WEAK_KIND)
        self.atoms, self.sizes, self.sums = [], [], collections.defaultdict(list)
        self._numbers = {}
        if members is not None:
            pass
        elif strata is not None:
            members = self._read_strata(strata)
        elif len(folders) == 1:
            members = self._split(self._known(reported))
        else:
            raise ValueError("several folders need --strata: how their members overlap")
        for (stratum, folder, basis, group, region, code), count in members:
            self._contribute(Atom(stratum, group, region, code), (folder, basis), count)
        for folder, path in enumerate(reported):
            for cell, count in read_reported(path).items():
                if sum(self.sizes[atom] for atom in self.sums.get((folder, *cell), ())) != count:
                    raise ValueError(f"{path}: {cell}: {count} reported, but not by the strata")

    def _known(self, reported):
        """How many answered per (basis, group, region, commitment); at most how many, if unknown."""
        if reported:
            return read_reported(reported[0])
        return {(row.basis, row.group, row.region, row.code):
                self.submitted[0][row.basis, row.group, row.region]
                for row in self.rows[0]
                if row.level == "commitment" and "All" not in (row.group, row.region)}

    def _split(self, known):
        """Strata of one folder: P stands in the panel and in all, Q in all only. Where the numbers
        are upper bounds, P and Q have one each."""
        for (basis, *cell), count in known.items():
            if basis == "panel":
                yield ("P", 0, "panel", *cell), count
                yield ("P", 0, "all", *cell), count
            else:
                panel = known.get(("panel", *cell), 0) if self.is_strong else 0
                yield ("Q", 0, "all", *cell), count - panel

    def _read_strata(self, path):
        for row in read_csv(path):
            cell = row["group"], row["region"], row["commitment"]
            yield (row["stratum"], int(row["folder"]) - 1, row["basis"], *cell), int(row["members"])

    def number(self, *atom):
        """The position of an atom; none if nobody stands in it."""
        return self._numbers.get(Atom(*atom))

    def _contribute(self, atom, table, count):
        if count < 0:
            raise ValueError(f"more in the panel than in all: {atom}")
        if count == 0:
            return
        number = self._numbers.setdefault(atom, len(self.atoms))
        if number == len(self.atoms):
            self.atoms.append(atom)
            self.sizes.append(count)
        if self.sizes[number] != count:
            raise ValueError(f"{atom} has two sizes: {self.sizes[number]} and {count}")
        for group, region in itertools.product((atom.group, "All"), (atom.region, "All")):
            self.sums[*table, group, region, atom.code].append(number)

    def atoms_of(self, row):
        """The atoms that a row adds up."""
        return [atom for code in self.parts[row.level, row.code]
                for atom in self.sums.get((row.folder, row.basis, row.group, row.region, code), ())]

    def right_of(self, row, atoms):
        """How many members of each kind a public row shows in those atoms."""
        counts = [int(row.values[name]) for name in STATUSES]
        if not self.is_strong:
            counts.append(sum(self.sizes[atom] for atom in atoms) - int(row.values["reported"]))
        return counts

    def holds_answers(self, row):
        """Whether a row at level commitment is about answers of anyone: not participation, and some
        member of the groups it addresses submitted."""
        groups = [row.group] if row.group != "All" else [
            other.group for other in self.rows[row.folder]
            if (other.basis, other.region, other.level, other.code)
            == (row.basis, row.region, row.level, row.code) and other.group != "All"]
        return row.code not in self.derived and any(
            self.submitted[row.folder].get((row.basis, group, row.region), 0) for group in groups)


def describe(row):
    """A row in words."""
    return f"{row.folder + 1}:{row.basis} {row.level} {row.group} / {row.region} / {row.code}"


def adds_up(row):
    """Whether the counts of a public row agree with one another."""
    value = {name: int(row.values[name]) for name in ["addressed", *FIGURES[:-3]]
             if name not in SOMETIMES}
    return (value["reported"] == sum(value[name] for name in STATUSES)
            and value["completed"] == sum(value[name] for name in COMPLETED)
            and value["unanswered"] == value["addressed"] - value["reported"]
            and value["applicable"] == value["reported"] - value["not_applicable"] - value["withheld"])


def check_roster(tables, cycle, folders):
    """Compares the public list of members with what the tables say of who stands where."""
    data = tomllib.loads((cycle / "cycle.toml").read_text(encoding="utf-8"))
    today = data["reference_date"].isoformat()
    roster = [row for row in read_csv(cycle / data.get("roster", "members.csv"))
              if row["joined"] <= today and not ("" < row["left"] <= today)]
    expected = collections.Counter(row["group"] for row in roster)
    for folder, rows in zip(folders, tables.rows):
        for row in rows:
            if (row.level, row.basis, row.region) == ("submission", "all", "All"):
                want = expected[row.group] if row.group != "All" else len(roster)
                if int(row.values["addressed"]) != want:
                    raise ValueError(f"{describe(row)}: the roster has {want} members")
        if (folder / "data/participants.csv").exists():
            listed = collections.Counter((row["group"], row["region"]) for row in
                                         read_csv(folder / "data/participants.csv"))
            told = {key[1:]: count for key, count in submitters(rows).items()
                    if key[0] == "all" and "All" not in key and count}
            if told != listed:
                raise ValueError("participants.csv and level submission disagree")
    return data.get("disclosure", {}).get("threshold", 5)
