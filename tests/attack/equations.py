"""Every public row of one or several builds as an equation over atoms, and what all together determine.

An atom is a set of answers that no row can tell apart from each other by what is known of them: one group,
region and commitment, one way through the builds (when they came, whether they have a counterpart in the
other cycle, where they were corrected or withdrawn). Atoms that stand in the same rows form a class. A class
whose sum follows from the rows is a block; where rows cross, some classes stay open within bounds.
"""

from collections import Counter, defaultdict

import numpy as np

from public import ALL_KINDS, HALVES, KINDS, LATE, THIRDS, Row, number


class Atoms:
    """The atoms of a number of builds, in the order in which they appeared."""

    def __init__(self, builds):
        self.builds = builds
        self.members = defaultdict(list)
        self.versions = defaultdict(dict)
        self.published = {}
        years = sorted({build.year for build in builds})
        by_year = {year: [build for build in builds if build.year == year] for year in years}
        self.ways = {year: self.way(by_year[year]) for year in years}
        # Of groups that are left out, too, it is known who answered.
        self.answered = {year: {place for build in by_year[year] for place in build.answers
                                if build.hides or place[0] in build.listed} for year in years}
        for at, build in enumerate(builds):
            same = by_year[build.year]
            turn = same.index(build)
            for place, (group, region, status) in self.published[at].items():
                counterpart = any(place in self.answered[year] for year in years if year != build.year)
                first, changes = self.ways[build.year][place]
                version = sum(1 for change in changes if change <= turn)
                atom = (build.year, group, region, place[1], first, counterpart, tuple(changes), version)
                self.versions[at][place] = atom
                if (place[0], status) not in self.members[atom]:
                    self.members[atom].append((place[0], status))
        self.sizes = {atom: len(held) for atom, held in self.members.items()}

    def way(self, builds):
        """When each answer came (0 with the first build), and when it was another one or no more."""
        ways, before, earlier = {}, {}, None
        for turn, build in enumerate(builds):
            shown = shown_groups(build)
            now = {place: answer for place, answer in build.answers.items()
                   if answer[0] in shown and (build.hides or place[0] in build.listed)}
            if earlier is not None:
                now = carried(earlier, before, build, now, {place for place, way in ways.items() if way[0]})
            for place, answer in now.items():
                if place not in ways:
                    ways[place] = (turn, [])
                elif place not in before or answer != before[place]:
                    ways[place][1].append(turn)
            for place in before.keys() - now.keys():
                ways[place][1].append(turn)
            self.published[self.builds.index(build)] = now
            before, earlier = now, build
        return ways

    def sums(self, atom):
        """The true answers of an atom."""
        counts = Counter(status for _, status in self.members[atom])
        return [counts[status] for status in range(8)]


def shown_groups(build):
    """Groups that anything is published of."""
    return {group for row in build.figures() for group in row.groups
            if any(group in build.by_id[code].groups for code in row.codes)}


def carried(earlier, before, build, now, late):
    """What a later build holds: a change is in it where the smallest row around it is another one than before,
    else the answer of before stands. Whoever stood somewhere stays there; `late` are the answers that came late."""
    rows = {row.key(): row.sums for row in build.figures()}

    def is_as_before(row):
        # What came late at one time is one of several later on.
        names = [row.region, f"{row.region} 1"] if row.region == LATE else [row.region]
        return any(rows.get((row.basis, row.group, name, row.level, row.code)) == row.sums for name in names)
    smallest = defaultdict(list)
    for row in sorted(earlier.figures(), key=lambda it: it.size or 0):
        if row.basis == "all" and row.sums:
            for code in row.codes:
                for group in row.groups:
                    smallest[group, code].append(row)
    after = dict(now)
    for place, answer in before.items():
        current = now.get(place)
        if current is None or current[2] != answer[2]:
            around = (row for row in smallest[answer[0], place[1]]
                      if row.is_late == (place in late) and (row.regions is None or answer[1] in row.regions))
            row = next(around, None)
            if row is None or is_as_before(row):
                after[place] = answer
                continue
        if current is not None:
            after[place] = (answer[0], answer[1], current[2])
    return after


class Equation:
    """A row over atoms, with its counts by `kinds` of answers."""

    def __init__(self, row, atoms, sums, kinds, build):
        self.row, self.atoms, self.sums, self.kinds, self.build = row, frozenset(atoms), sums, kinds, build

    def over(self, kinds):
        """The counts by coarser kinds; None where these are finer."""
        if KINDS.index(kinds) > KINDS.index(self.kinds):
            return None
        return np.array([sum(count for own, count in zip(self.kinds, self.sums) if set(own) <= set(kind)) for kind in kinds])


class System:
    """All equations of some builds. `notes` tells of rows that do not fit what is known."""

    def __init__(self, builds):
        self.builds = builds
        self.atoms = Atoms(builds)
        self.equations, self.notes = [], []
        for at, build in enumerate(builds):
            self.read(at, build)

    def read(self, at, build):
        """The equations of a build."""
        index = defaultdict(set)
        for atom in set(self.atoms.versions[at].values()):
            index[atom[1], atom[3]].add(atom)
        # Without the other cycle nobody knows who is in both.
        is_alone = all(other.year == build.year for other in self.builds)
        rows = [row for row in build.figures() if not (is_alone and row.basis == "panel")]
        late = self.late_blocks(rows, index)
        for row in rows:
            scope = set()
            for group in row.groups:
                for code in row.codes:
                    scope |= index.get((group, code), set())
            first = {atom for atom in scope if atom[4] == 0
                     and (row.regions is None or atom[2] in row.regions)}
            if row.basis == "panel":
                first = {atom for atom in first if atom[5]}
            covered = set() if row.is_late else first
            if row.basis == "all" and row.regions is None:
                for turn, blocks in late.items():
                    if row.is_late and row.wave and turn != sorted(late)[row.wave - 1]:
                        continue
                    for block in blocks:
                        if block <= scope:
                            covered |= block
            # A careless release may count late answers where the first ones are.
            everybody = {atom for atom in scope if row.regions is None or atom[2] in row.regions}
            if row.size != self.size(covered) and row.size == self.size(everybody):
                covered = everybody
            self.add(row, covered, build)
        self.moves(build, index)

    def size(self, atoms):
        """How many answers these are."""
        return sum(self.atoms.sizes[atom] for atom in atoms)

    def add(self, row, covered, build):
        """An equation, if the row has as many answers as are known."""
        size = self.size(covered)
        if row.size is not None and size != row.size:
            self.notes.append(f"{build.folder.name}: {row}: {row.size} answers, known are {size}")
            return
        if covered and row.sums:
            self.equations.append(Equation(row, covered, (row.sums + [0])[:8], ALL_KINDS, build))
        elif covered:
            self.equations.append(Equation(row, covered, [row.completed, size - row.completed], HALVES, build))

    def late_blocks(self, rows, index):
        """The smallest sets of late answers that have a row, by the time at which they came."""
        scopes = []
        for row in rows:
            if row.is_late:
                scope = {atom for group in row.groups for code in row.codes
                         for atom in index.get((group, code), set()) if atom[4] > 0}
                scopes.append((row, scope))
        turns = sorted({atom[4] for _, scope in scopes for atom in scope})
        came_at_several = any(row.wave for row, _ in scopes)
        found = {}
        for row, scope in sorted(scopes, key=lambda it: len(it[1])):
            if came_at_several and not row.wave or row.wave > len(turns):
                continue
            turn = turns[max(row.wave, 1) - 1]
            block = frozenset(atom for atom in scope if atom[4] == turn)
            own = found.setdefault(turn, [])
            if block and self.size(block) == row.size and not any(block & other for other in own):
                own.append(block)
        return found

    def moves(self, build, index):
        """Before and after: the answers with a counterpart, as completed, applicable or not."""
        if all(other.year >= build.year for other in self.builds):
            return
        last = {other.year: at for at, other in enumerate(self.builds) if other.year < build.year}
        others = {atom for at in last.values() for atom in self.atoms.versions[at].values() if atom[5]}
        first = next(it for it in self.builds if it.year == build.year)
        for line in build.transitions:
            if build is not first and line in first.transitions:
                continue
            if number(line["compared"]) is None:
                continue
            names = {"basis": "panel", "region": "All", "addressed": line["compared"]}
            row = Row(build, {**line, **names})
            now = {atom for group in row.groups for code in row.codes
                   for atom in index.get((group, code), set()) if atom[5] and atom[4] == 0}
            before = {atom for atom in others if atom[1] in row.groups and atom[3] in row.codes}
            for covered, cycle in ((now, ""), (before, "_before")):
                size = self.size(covered)
                if size != number(line["compared"]):
                    self.notes.append(f"{build.folder.name}: {row}{cycle}: {line['compared']} compared, known are {size}")
                    continue
                completed, applicable = number(line[f"completed{cycle}"]), number(line[f"applicable{cycle}"])
                sums = [completed, applicable - completed, size - applicable]
                self.equations.append(Equation(row, covered, sums, THIRDS, build))

    def classes(self, kinds):
        """Atoms by the rows that they stand in: a list of (atoms, size), and rows over classes, counted by `kinds`."""
        kept = [it for it in self.equations if it.over(kinds) is not None]
        stands = defaultdict(list)
        for at, equation in enumerate(kept):
            for atom in equation.atoms:
                stands[atom].append(at)
        groups = defaultdict(list)
        for atom, rows in stands.items():
            groups[tuple(rows)].append(atom)
        classes = list(groups.values())
        rows = defaultdict(set)
        for at, key in enumerate(groups):
            for row in key:
                rows[row].add(at)
        return classes, [(rows[at], equation.over(kinds), equation) for at, equation in enumerate(kept)]

    def of_build(self, build):
        """The blocks of a build, and its rows that are no unions of them. What remains of a row besides smaller ones
        is a block: readers can subtract."""
        own = [it for it in self.equations if it.build is build and it.kinds is ALL_KINDS and it.row.basis == "all"]
        own.sort(key=lambda it: (len(it.atoms), str(it.row)))
        block_of, blocks, crossing = {}, [], []
        for equation in own:
            met = {block_of.get(atom) for atom in equation.atoms}
            inside = [blocks[it] for it in met - {None}]
            rest = equation.atoms.difference(*(block.atoms for block in inside))
            if sum(len(block.atoms) for block in inside) + len(rest) != len(equation.atoms):
                crossing.append(equation)
            elif rest:
                sums = [whole - sum(block.sums[at] for block in inside) for at, whole in enumerate(equation.sums)]
                block_of.update(dict.fromkeys(rest, len(blocks)))
                blocks.append(Equation(equation.row, rest, sums, ALL_KINDS, build))
        return blocks, crossing

    def rank(self, build):
        """How many sums the rows of a build hold, panel included, and how many classes they tell apart. Where
        there are more classes, rows cross."""
        own = {it.atoms for it in self.equations if it.build is build and it.kinds is ALL_KINDS}
        stands = defaultdict(list)
        for at, atoms in enumerate(own):
            for atom in atoms:
                stands[atom].append(at)
        classes = sorted(set(map(tuple, stands.values())))
        matrix = np.zeros((len(own), len(classes)))
        for place, rows in enumerate(classes):
            matrix[list(rows), place] = 1
        return (int(np.linalg.matrix_rank(matrix)) if classes else 0), len(classes)


PRIME = 2 ** 31 - 1


def independent(rows):
    """Rows that say all that these say, the smallest ones first: totals that follow would tie everything together."""
    place = {name: at for at, name in enumerate(sorted({name for members, _ in rows for name in members}))}
    basis, kept = {}, []
    for members, sums in sorted(rows, key=lambda it: (len(it[0]), sorted(it[0]))):
        line = np.zeros(len(place), np.int64)
        line[[place[name] for name in members]] = 1
        for first, other in basis.items():
            if line[first]:
                line = (line - line[first] * other) % PRIME
        if line.any():
            first = int(np.flatnonzero(line)[0])
            basis[first] = line * pow(int(line[first]), -1, PRIME) % PRIME
            kept.append((members, sums))
    return kept


def solved(classes, equations):
    """The sums of classes that follow, row from row; and equations among classes that stay open."""
    known = {}
    open_rows = [(set(members), sums.copy()) for members, sums, _ in equations]
    contradictions = 0
    while True:
        news, left, seen = False, [], set()
        for members, sums in open_rows:
            for member in [it for it in members if it in known]:
                members.discard(member)
                sums -= known[member]
            if not members:
                contradictions += bool(np.any(sums))
            elif len(members) == 1:
                known[next(iter(members))] = sums
                news = True
            elif frozenset(members) not in seen:
                seen.add(frozenset(members))
                left.append((members, sums))
        open_rows = left
        if not news:
            break
    components = []
    rest = independent(open_rows)
    while rest:
        group, names = [rest.pop()], set()
        names |= group[0][0]
        while True:
            near = [it for it in rest if it[0] & names]
            if not near:
                break
            for it in near:
                names |= it[0]
            group += near
            rest = [it for it in rest if not any(it is other for other in near)]
        order = sorted(names)
        place = {name: at for at, name in enumerate(order)}
        matrix = np.zeros((len(group), len(order)))
        for line, (members, _) in enumerate(group):
            matrix[line, [place[it] for it in members]] = 1
        right = np.array([sums for _, sums in group], float)
        rank = int(np.linalg.matrix_rank(matrix))
        # What has the same value in all solutions follows, though no row says it alone.
        null = np.linalg.svd(matrix)[2][rank:]
        any_one = np.linalg.lstsq(matrix, right, rcond=None)[0]
        for at, name in enumerate(order):
            if not len(null) or np.abs(null[:, at]).max() < 1e-9:
                known[name] = np.rint(any_one[at]).astype(int)
        if len(null):
            components.append((order, matrix, right))
    return known, components, contradictions
