"""What anybody can read of a build, and what the attack supposes to be known besides.

Public are the files under `public/`, the list of members, and the region of each country. Who submitted is
listed, unless the cycle protects it. Supposed to be known is also which commitments each member answered;
that is taken from `restricted/responses.csv`. The answers in that file serve two purposes alone: members of
a coalition know their own, and a table of true answers is a witness that something is *not* certain.
"""

import csv
import json
import pathlib

STATUSES = ["not_started", "planned", "in_progress", "implemented", "sustained", "not_applicable", "withheld"]
COMPLETED = (3, 4)
SILENT = 7
# What counts are by: completed or not; completed, other applicable ones, the rest; single statuses. Coarse ones first.
HALVES = (COMPLETED, (0, 1, 2, 5, 6, SILENT))
THIRDS = (COMPLETED, (0, 1, 2), (5, 6, SILENT))
ALL_KINDS = tuple((status,) for status in range(8))
KINDS = (HALVES, THIRDS, ALL_KINDS)
GROUPS = ["Government", "Private sector", "Civil society", "Intergovernmental"]
LATE = "Late reports"
ROOT = pathlib.Path(__file__).resolve().parents[2]


def read_csv(path):
    """The rows of a table; none where there is no such file."""
    if not path.exists():
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(text):
    """A count, or None where it is withheld or does not apply."""
    return int(text) if text.isdigit() else None


class Build:
    """A build: its public tables, its settings, and the members behind it."""

    def __init__(self, folder, cycle, earlier=()):
        self.folder, self.cycle = pathlib.Path(folder).resolve(), pathlib.Path(cycle)
        data = self.folder / "public/data"
        manifest = json.loads((self.folder / "public/manifest.json").read_text(encoding="utf-8"))
        self.year = manifest["cycle"]
        settings = manifest["settings"]["disclosure"]
        self.threshold, self.coalition, self.beta = (settings[it] for it in ("threshold", "coalition", "beta"))
        self.hides = settings["participants"] == "hide"
        self.scheme = manifest["settings"]["regions"]
        self.attributed = [Attributed(row) for row in read_csv(data / "attributed.csv")]
        self.rows = read_csv(data / "aggregates.csv")
        self.quality = read_csv(data / "quality.csv")
        self.transitions = read_csv(data / "transitions.csv")
        self.commitments = [Commitment(row) for row in read_csv(data / "commitments.csv") if row["alias_of"] == "-"]
        self.charts = [row for path in sorted((self.folder / "public").glob("figures/*.csv")) for row in read_csv(path)]
        self.participants = {row["name"] for row in read_csv(data / "participants.csv")}
        self.members = {row["member_id"]: row for row in read_csv(self.cycle / "members.csv")}
        self.by_id = {it.code: it for it in self.commitments}
        self.answers, self.read = {}, None
        for row in read_csv(self.folder / "restricted/responses.csv"):
            if row["commitment"] in self.by_id and not self.by_id[row["commitment"]].derived:
                place = (row["member_id"], row["commitment"])
                self.answers[place] = (row["group"], row["region"], STATUSES.index(row["status"]))
        # What is published under a name everybody knows: whatever is read of the others is read without it.
        # What was published under a name once is known for good, as long as its member takes part.
        known = {(it.name, it.code): it for build in earlier if build.year == self.year for it in build.attributed}
        known.update({(it.name, it.code): it for it in self.attributed})
        self.attributed = [it for it in known.values() if it.name in self.participants]
        names = {row["name"]: member for member, row in self.members.items()}
        for it in self.attributed:
            self.answers.pop((names[it.name], it.code), None)
        if self.hides:
            self.fill()
        listed = self.participants
        self.listed = {it for it, row in self.members.items() if row["name"] in listed}

    def fill(self):
        """Everyone who is expected, silent or not: where who submitted is protected, that is an answer, too."""
        table = read_csv(ROOT / f"inputs/reference/regions/{self.scheme}.csv")
        own = {row["alpha3"]: row["region"] for row in table}
        submitted = {member for member, _ in self.answers}
        for member, row in self.members.items():
            region = row["region"] or own.get(row["country"], "Global")
            for it in self.commitments:
                if row["group"] not in it.groups:
                    continue
                status = self.answers.get((member, it.code), (0, 0, SILENT))[2]
                if it.derived:
                    status = COMPLETED[0] if member in submitted else SILENT
                self.answers[member, it.code] = (row["group"], region, status)

    def figures(self):
        """The public rows about answers that have figures."""
        if self.read is None:
            self.read = rows_of(self)
        return self.read

    def codes_of(self, level, codes):
        """The commitments behind a code of a level, such as `G4a + G4b`, participation apart."""
        found = set()
        for code in codes.split(" + "):
            for it in self.commitments:
                names = {"commitment": [it.code], "section": [it.section], "audience": [it.audience],
                         "framework": it.frameworks, "all": ["*"]}[level]
                if code in names and (self.hides and level == "commitment" or not it.derived):
                    found.add(it.code)
        return frozenset(found)


class Attributed:
    """A row of `attributed.csv`."""

    def __init__(self, row):
        self.name, self.code, self.group, self.region = (row[it] for it in ("name", "commitment", "group", "region"))
        self.status = STATUSES.index(row["status"])


class Commitment:
    """A row of `commitments.csv`."""

    def __init__(self, row):
        self.code, self.section, self.audience = row["commitment"], row["section"], row["audience"]
        self.groups = row["groups"].split("; ")
        self.frameworks = [] if row["frameworks"] == "-" else row["frameworks"].split()
        self.derived = row["derived"] == "yes"


class Row:
    """A public row about answers: what it covers, and its counts by status or of the completed alone."""

    def __init__(self, build, row):
        self.basis, self.level, self.code = row["basis"], row["level"], row["code"]
        self.group, self.region = row["group"], row["region"]
        self.codes = build.codes_of(self.level, self.code)
        self.groups = frozenset(GROUPS if self.group == "All" else self.group.split(" + "))
        # Where late reports came at several times, those of each time have rows of their own, with a number.
        self.is_late = self.region.startswith(LATE)
        self.wave = int(self.region.removeprefix(LATE) or 0) if self.is_late else None
        self.regions = None if self.is_late or self.region == "All" else frozenset(self.region.split(" + "))
        statuses = [number(row.get(it, "")) for it in STATUSES]
        self.sums = None if None in statuses else statuses
        self.completed = number(row.get("completed", ""))
        self.addressed = number(row.get("addressed", ""))
        for it in build.attributed:
            if self.holds(it):
                self.completed = self.completed and self.completed - (it.status in COMPLETED)
                if self.sums:
                    self.sums[it.status] -= 1
        if self.sums and build.hides:
            self.sums = [*self.sums, self.addressed - sum(self.sums)]
        self.size = sum(self.sums) if self.sums else None

    def holds(self, it):
        """Whether an answer that is published under its member's name is one of the row's."""
        return (self.basis == "all" and not self.is_late and it.code in self.codes and it.group in self.groups
                and (self.regions is None or it.region in self.regions))

    def key(self):
        """What names the row."""
        return (self.basis, self.group, self.region, self.level, self.code)

    def __str__(self):
        return " / ".join(self.key())


def rows_of(build):
    """The public rows about answers that have figures, those behind charts included."""
    found = {}
    for row in build.rows:
        derived = row["level"] == "commitment" and row["code"] in build.by_id and build.by_id[row["code"]].derived
        if row["level"] == "submission" and build.hides and row["basis"] == "all" and number(row["reported"]) is not None:
            reported = number(row["reported"])
            code = next(it.code for it in build.commitments if it.derived)
            row = {**row, "level": "commitment", "code": code, **dict.fromkeys(STATUSES, "0"), "implemented": str(reported)}
        elif row["level"] == "submission" or derived and not build.hides:
            continue
        row = Row(build, row)
        if row.sums:
            found.setdefault(row.key() + tuple(row.sums), row)
    counted = {number(row["of"]) for row in build.quality} - {None} if build.hides else ()
    for members in counted:
        # Of how many members the faults are counted tells how many submitted.
        code = next(it.code for it in build.commitments if it.derived)
        expected = sum(1 for _, own in build.answers if own == code)
        row = {"basis": "all", "group": "All", "region": "All", "level": "commitment", "code": code,
               "addressed": str(expected), "completed": str(members), **dict.fromkeys(STATUSES, "0")}
        row = Row(build, {**row, "implemented": str(members)})
        found.setdefault(row.key() + tuple(row.sums), row)
    known = {row.key() for row in found.values()}
    for row in build.charts:
        if row.get("level") in (None, "submission") or row.get("code") in (None, "") or "completed" not in row:
            continue
        extra = Row(build, row)
        if extra.key() not in known and extra.completed is not None and not build.hides:
            found[extra.key()] = extra
    return list(found.values())
