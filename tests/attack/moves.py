"""What can be worked out of how members moved from one answer to another between two cycles.

The unknowns are, for each cell of the panel, how many members gave which answer before and which now:
49 kinds. The panel's tables of this cycle say how many gave which answer now, the rows of
`transitions.csv` how many moved which way, and, where its public folder is given, the tables of the
cycle before how many gave which answer then. All are solved together.
"""

import collections
import itertools
from fractions import Fraction

import numpy as np

from solver import Component, linked
from tables import COMPLETED, MEASURES, STATUSES, Tables, read_csv, read_reported

WAYS = ["forward", "unchanged", "back", "beside"]
SHOWN = [*WAYS, "completed_before", "completed"]
KEY = ["level", "code", "group"]
BESIDE = {"not_applicable", "withheld"}


def way(before, now):
    """Which way an answer moved."""
    if before == now:
        return "unchanged"
    if {before, now} & BESIDE:
        return "beside"
    return "forward" if STATUSES.index(before) < STATUSES.index(now) else "back"


def facts(status):
    """What an answer counts for."""
    return [status, "completed" if status in COMPLETED else "not_completed"]


PAIRS = list(itertools.product(STATUSES, STATUSES))
COUNTS = {pair: [*facts(pair[1]), *(f"{fact}_before" for fact in facts(pair[0])), way(*pair),
                 *["not_forward"] * (way(*pair) != "forward"), " then ".join(pair)] for pair in PAIRS}
NAMES = [*MEASURES, *(f"{name}_before" for name in MEASURES), *WAYS, "not_forward",
         *(" then ".join(pair) for pair in PAIRS)]
COUNTED = np.array([[name in COUNTS[pair] for name in NAMES] for pair in PAIRS], dtype=np.int64)
OF_NOW = np.array([name in MEASURES for name in NAMES])
OF_THEN = np.array([name.removesuffix("_before") in MEASURES and not now
                    for name, now in zip(NAMES, OF_NOW)])
TOLD = np.array([name in SHOWN or name in ("not_forward", "not_completed", "not_completed_before")
                 for name in NAMES])  # by a public row


def view(names):
    """Which kinds each of some figures adds up."""
    return COUNTED[:, [NAMES.index(name) for name in names]].T


NOW, THEN, MOVED = view(STATUSES), view([f"{name}_before" for name in STATUSES]), view(SHOWN)


def read_full(path):
    """The true figures of a full file of transitions, by KEY."""
    found = collections.defaultdict(collections.Counter)
    for row in read_csv(path):
        counts = [*COUNTS[row["from"], row["to"]], "compared"]
        found[tuple(row[name] for name in KEY)].update(dict.fromkeys(counts, int(row["responses"])))
    return {key: {name: str(counts[name]) for name in ["compared", *SHOWN]} for key, counts in found.items()}


def read_earlier(tables, build, catalogue):
    """The tables of the cycle before, of all members. P are the members of the panel of `tables`, R those
    who answered then and not now."""
    full = read_reported(build / "restricted/aggregates-full.csv")

    def members():
        for (basis, *cell), count in full.items():
            if basis == "all":
                number = tables.number("P", *cell)
                of_panel = 0 if number is None else tables.sizes[number]
                yield ("P", 0, "all", *cell), of_panel
                yield ("R", 0, "all", *cell), count - of_panel
    earlier = Tables([build / "public"], (), None, catalogue, members())
    earlier.rows = [[row for row in earlier.rows[0] if row.basis == "all"]]
    return earlier


class Moves:
    """The transitions beside `attack`, which has read the tables of this cycle, and `earlier`, which has
    read those of the cycle before (or none)."""

    def __init__(self, attack, earlier, folders):
        self.attack, self.earlier, self.tables = attack, earlier, attack.tables
        self.sizes = list(self.tables.sizes)
        self.now = {atom: atom for atom in range(len(self.sizes))}
        self.then = {}  # cell -> atom of the cycle before; numbered on, but for the panel
        for number, atom in enumerate(earlier.tables.atoms if earlier else ()):
            cell = self.tables.number(*atom) if atom.stratum == "P" else len(self.sizes)
            self.then[cell] = number
            if cell == len(self.sizes):
                self.sizes.append(earlier.tables.sizes[number])
        self.rows = {}  # (folder, cells) -> name, figures by SHOWN or none
        for folder, path in enumerate(folders):
            if (path / "data/transitions.csv").exists():
                self._read(folder, read_csv(path / "data/transitions.csv"))
        self.in_panel = {atom for (_, basis, *_), atoms in self.tables.sums.items() for atom in atoms
                         if basis == "panel"}

    def _read(self, folder, rows):
        """Checks the rows of one file; those of one group and commitment become equations."""
        attack, shown = self.attack, {}
        for row in rows:
            name = f"{folder + 1}:transitions {row['level']} {row['group']} / {row['code']}"
            figures = [row[column] for column in ["compared", *SHOWN]]
            if "[c]" in figures:
                if any(figure != "[c]" for figure in figures):
                    attack.breaches.append(f"{name}: withheld, but shows a figure")
                figures = None
            else:
                figures = [int(figure) for figure in figures]
            is_part = row["level"] == "commitment" and row["group"] != "All"
            shown[row["level"], row["code"], row["group"]] = name, figures, is_part
        for (level, code, group), (name, figures, is_part) in shown.items():
            if not is_part:
                if figures is not None and figures != self._sum(shown, level, code, group):
                    attack.breaches.append(f"{name}: does not follow from the rows below")
            elif code not in self.tables.derived:
                self._part(folder, name, self.tables.sums.get((folder, "panel", group, "All", code), []),
                           figures)

    def _sum(self, shown, level, code, group):
        """The sum of the public rows that a row is made of; none if one of them is withheld."""
        parts = [figures for (_, part, of), (_, figures, is_part) in shown.items()
                 if is_part and part in self.tables.parts[level, code] and group in ("All", of)]
        return None if None in parts else [sum(column) for column in zip(*parts)]

    def _part(self, folder, name, atoms, figures):
        """Notes a row of one group and commitment; judges it like a public row of answers."""
        size = sum(self.sizes[atom] for atom in atoms)
        if atoms:
            self.rows[folder, frozenset(atoms)] = name, figures and figures[1:]
        if figures is None:
            return
        compared, *counts = figures
        if compared != sum(counts[:4]) or compared != size:
            self.attack.breaches.append(f"{name}: its figures do not add up, or contradict who reported")
            return
        if 0 < compared < self.attack.threshold:
            self.attack.leak(name, "compared", "outsider", size, size, size)
        told = dict(zip(SHOWN, counts)) | {"not_forward": compared - counts[0]}
        told |= {f"not_{key}": compared - told[key] for key in ("completed_before", "completed")}
        for measure, count in told.items():
            if count and count >= compared - 1:
                self.attack.leak(name, measure, "outsider", size, count, count)

    def run(self):
        """Asks everything about moves, wherever the tables of two cycles meet."""
        back = {atom: cell for cell, atom in self.then.items()}
        rows = [(*row, NOW) for row in self.attack.equations.rows.values()]
        for coefs, right in self.earlier.equations.rows.values() if self.earlier else ():
            rows.append(({back[atom]: value for atom, value in coefs.items()}, right, THEN))
        rows += [(dict.fromkeys(atoms, Fraction(1)), [Fraction(count) for count in counts], MOVED)
                 for (_, atoms), (_, counts) in self.rows.items() if counts is not None]
        for cells, used in linked([coefs for coefs, *_ in rows], len(self.sizes)):
            used = [rows[index] for index in used]
            if any(matrix is MOVED for *_, matrix in used):
                self._attack(cells, used)

    def _attack(self, cells, rows):
        """Asks every question about the cells of one component, for every reader. What the tables of the
        two cycles say by themselves is not asked here."""
        place = {cell: index for index, cell in enumerate(cells)}
        names, parts, asked, inside = zip(*self._secrets(cells))
        matrix = np.zeros((len(parts), len(cells)), dtype=np.int64)
        for index, part in enumerate(parts):
            matrix[index, [place[cell] for cell in part]] = 1
        may_be = np.array([[self._may_be(cell, *pair) for pair in PAIRS] for cell in cells])
        tables = [row for row in rows if row[2] is not MOVED]
        component, without = (
            Component(cells, [self.sizes[cell] for cell in cells], known, COUNTED, 1 - COUNTED, matrix,
                      may_be, np.array(asked)) for known in (rows, tables))
        self.attack.counts["components"] += 1
        self.attack.ask(component, names, np.array(inside), NAMES,
                        [tuple(reader) for reader in np.argwhere(may_be)], self._describe, without)

    def _may_be(self, cell, before, now):
        """Whether members of a cell can be of a kind. Of those who answered in one of the cycles only,
        the other answer is always the same."""
        is_of_then = cell >= len(self.tables.sizes)
        return cell in self.in_panel or (now if is_of_then else before) == STATUSES[0]

    def _describe(self, cell, kind):
        """A reader in words."""
        before, now = PAIRS[kind]
        if cell in self.in_panel:
            return f"member of {' / '.join(self.tables.atoms[cell])} with {before} then {now}"
        if cell < len(self.tables.sizes):
            return f"member of {' / '.join(self.tables.atoms[cell])} with {now}"
        atom = self.earlier.tables.atoms[self.then[cell]]
        return f"member of {' / '.join(atom)} with {before} before"

    def _secrets(self, cells):
        """What must not be known, as (name, cells, measures, whether it is inside something public)."""
        found = []
        for attack, numbers, asked in (self.attack, self.now, OF_NOW), (self.earlier, self.then, OF_THEN):
            if attack is None:
                continue
            own = [numbers[cell] for cell in cells if cell in numbers]
            unknown = [atom for atom in own if atom not in attack.fixed]
            back = {atom: cell for cell, atom in numbers.items()}
            for part, name in attack.secrets(unknown)[0].items():
                found.append((name, [back[atom] for atom in part], asked, attack.is_inside(part)))
        moved = ~OF_NOW if self.earlier is None else ~(OF_NOW | OF_THEN)
        for (_, atoms), (name, figures) in self.rows.items():
            if atoms <= set(cells):
                found.append((name, atoms, moved if figures is None else moved & ~TOLD, True))
                if len(atoms) > 1:
                    found += [(" / ".join(self.tables.atoms[atom]), {atom}, moved, True) for atom in atoms]
        return found
