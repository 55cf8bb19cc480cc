"""What a set of published sums says about unknown counts: exact, in whole numbers.

Nothing here knows what the numbers mean. Cells are numbered 0, 1, 2, ...; every cell holds a known
number of members; every member is of one kind (gave one answer). An equation says how many members
of each kind some cells hold together.
"""

from fractions import Fraction
from math import lcm

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, eye_array, kron, vstack

DRAWS_COST = 10  # a solution at random costs as much as so many steps of a walk


class Equations:
    """Linear equations over cells, kept in reduced row echelon form with exact fractions."""

    def __init__(self):
        self.rows = {}   # pivot cell -> (coefficients by cell, right side by kind)
        self.users = {}  # cell -> pivots of the rows in which it occurs

    def add(self, cells, right):
        """Adds 'the cells together hold `right` of each kind'. Says what that brought: 'new',
        'implied' (nothing) or 'contradiction' (with the equations before; it is not added)."""
        coefs = {cell: Fraction(1) for cell in cells}
        right = [Fraction(int(value)) for value in right]
        for pivot in [cell for cell in coefs if cell in self.rows]:
            right = subtract(coefs, right, coefs[pivot], *self.rows[pivot])
        if not coefs:
            return "contradiction" if any(right) else "implied"
        pivot = min(coefs)
        scale = coefs[pivot]
        coefs = {cell: value / scale for cell, value in coefs.items()}
        right = [value / scale for value in right]
        for other in list(self.users.get(pivot, ())):
            row, old = self.rows[other]
            before = set(row)
            self.rows[other] = (row, subtract(row, old, row[pivot], coefs, right))
            for cell in before - set(row):
                self.users[cell].discard(other)
            for cell in set(row) - before:
                self.users.setdefault(cell, set()).add(other)
        self.rows[pivot] = (coefs, right)
        for cell in coefs:
            self.users.setdefault(cell, set()).add(pivot)
        return "new"

    def fixed(self):
        """Cells whose content the equations alone say: cell -> count of each kind."""
        return {pivot: right for pivot, (coefs, right) in self.rows.items() if len(coefs) == 1}

    def components(self, count):
        """Splits the cells 0 .. count-1 into the smallest sets that no equation links: a list of
        (cells, pivots of their rows). The reduced form makes the split as fine as it can be."""
        pivots = list(self.rows)
        return [(cells, [pivots[index] for index in rows])
                for cells, rows in linked([coefs for coefs, _ in self.rows.values()], count)]


def linked(sets, count):
    """Splits the cells 0 .. count-1 into the smallest parts such that each of `sets` lies in one: a
    list of (cells, positions of their sets)."""
    root = list(range(count))

    def find(cell):
        while root[cell] != cell:
            root[cell] = cell = root[root[cell]]
        return cell
    for first, *rest in sets:
        for cell in rest:
            root[find(cell)] = find(first)
    groups = {}
    for cell in range(count):
        groups.setdefault(find(cell), ([], []))[0].append(cell)
    for index, (first, *_) in enumerate(sets):
        groups[find(first)][1].append(index)
    return list(groups.values())


def subtract(coefs, right, factor, other, other_right):
    """Takes `factor` times another row off `coefs` (in place); returns the new right side."""
    for cell, value in other.items():
        left = coefs.get(cell, 0) - factor * value
        if left:
            coefs[cell] = left
        else:
            del coefs[cell]
    return [a - factor * b for a, b in zip(right, other_right)]


class Component:
    """Cells that some equations link, the secrets in them, and the solutions found so far.

    An equation is (coefficients by cell, right side, view): the view is a 0/1 matrix, figures by kinds,
    that says which kinds each figure of the right side adds up; none where there is one figure for each
    kind. `measures` is a 0/1 matrix, kinds by measures; `others` the same for the answers that a measure
    leaves out; `secrets` is a 0/1 matrix, secrets by cells. `may_be` says which kinds may stand in which
    cell, `asked` which measures are asked of which secret (all). A solution is a matrix, cells by kinds.
    Every solution found is kept: it is the proof that a range is wide.
    """

    def __init__(self, cells, sizes, rows, measures, others, secrets, may_be=True, asked=True):
        self.cells, self.sizes, self.kinds = cells, np.array(sizes), len(measures)
        self.measures, self.others, self.secrets, self.asked = measures, others, secrets, asked
        place = {cell: index for index, cell in enumerate(cells)}
        self.is_possible = True
        sums, right = [], []
        for coefs, figures, view in rows:
            scale = lcm(*(value.denominator for value in coefs.values()))
            vector = np.zeros((1, len(cells)))
            for cell, value in coefs.items():
                vector[0, place[cell]] = value * scale
            if any((value * scale).denominator != 1 for value in figures):
                self.is_possible = False
            sums.append(kron(csr_array(vector), eye_array(self.kinds) if view is None else view))
            right += [int(value * scale) for value in figures]
        sums.append(kron(eye_array(len(cells)), np.ones((1, self.kinds))))
        self.sums, self.right = vstack(sums).tocsr(), np.array([*right, *sizes])
        self.ceiling = np.where(may_be, self.sizes[:, None], np.zeros((1, self.kinds)))
        has_views = any(view is not None for *_, view in rows)
        self.moves = [] if has_views else self._moves(rows, place)
        self.solved = 0
        self.found = 0
        self.solutions, self.values, self.rest = (
            np.zeros((64, *shape), dtype=np.int64) for shape in
            [(len(cells), self.kinds), *2 * [(len(secrets), measures.shape[1])]])

    def _moves(self, rows, place):
        """Ways to change cells that keep every equation (in reduced form, one figure for each kind):
        whole-number vectors of the kernel."""
        pivots = {min(coefs) for coefs, *_ in rows}
        moves = []
        for free in (cell for cell in self.cells if cell not in pivots):
            move = {place[free]: Fraction(1)}
            for coefs, *_ in rows:
                if free in coefs:
                    move[place[min(coefs)]] = -coefs[free]
            scale = lcm(*(value.denominator for value in move.values()))
            vector = np.zeros(len(place), dtype=np.int64)
            for index, value in move.items():
                vector[index] = value * scale
            moves.append(vector)
        return moves

    def keep(self, solution):
        """Keeps a solution with what it says of every secret and measure."""
        if self.found == len(self.solutions):
            self.solutions, self.values, self.rest = (
                np.concatenate([old, np.zeros_like(old)])
                for old in (self.solutions, self.values, self.rest))
        counts = self.secrets @ solution
        self.solutions[self.found] = solution
        self.values[self.found] = counts @ self.measures
        self.rest[self.found] = counts @ self.others
        self.found += 1

    def solve(self, cost=None, own=None):
        """The solution of least cost (cells by kinds), with at least one member of kind own[1] in cell
        own[0]. Keeps and returns it; None if there is none."""
        shape = self.ceiling.shape
        cost = np.zeros(shape) if cost is None else cost
        low = np.zeros(shape)
        if own is not None:
            low[own] = 1
            if self.ceiling[own] < 1:
                return None
        self.solved += 1
        result = milp(cost.ravel(), integrality=np.ones(cost.size),
                      constraints=LinearConstraint(self.sums, self.right, self.right),
                      bounds=Bounds(low.ravel(), self.ceiling.ravel()), options={"mip_rel_gap": 0})
        if result.status == 2:
            return None
        assert result.status == 0, result.message
        solution = np.rint(result.x).astype(np.int64).reshape(shape)
        assert (solution >= low).all() and (solution <= self.ceiling).all()
        assert (self.sums @ solution.ravel() == self.right).all()
        self.keep(solution)
        return solution

    def start(self, rng, steps):
        """Finds a first solution and others from there: by a walk, or where none is known, by random
        costs. False if the equations have no solution."""
        if not self.is_possible or self.solve() is None:  # the first solution
            self.is_possible = False
            return False
        if not self.moves:
            for _ in range(steps // DRAWS_COST):
                self.solve(rng.normal(size=self.ceiling.shape))
            return True
        now = self.solutions[0].copy()
        for _ in range(steps):
            move = self.moves[rng.integers(len(self.moves))]
            if len(self.moves) > 1 and rng.integers(2):
                move = move - self.moves[rng.integers(len(self.moves))]
            one, two = rng.choice(self.kinds, 2, replace=False)
            least, most = room(now[:, one], now[:, two], move)
            length = rng.choice([least, most, rng.integers(least, most + 1)])
            if length and move.any():
                now[:, one] += length * move
                now[:, two] -= length * move
                self.keep(now.copy())
        return True

    def examine(self, spared_from, own=None):
        """What one reader can pin down. `own` is (position of its cell, kind of its own answer), or
        None for a reader from outside. Of a secret with at least spared_from[secret] members counts
        may be certain, unless the rest is all alike when any one is left out (for a reader from
        inside: itself). Returns (questions asked, leaks), a leak being (secret, measure, size, low,
        high) without the reader's own answer; None if no such reader can exist."""
        seen = self._seen(own)
        if not len(seen):
            if self.solve(own=own) is None:
                return None
            seen = self._seen(own)
        sizes, mine, mine_left_out = self._without(own)
        low, high = self.values[seen].min(0) - mine, self.values[seen].max(0) - mine
        most_other = self.rest[seen].max(0) - mine_left_out
        spared = sizes >= spared_from - (own is not None)
        alike = np.where(spared & (own is not None), 0, 1)
        may_ask = np.repeat((sizes > 0)[:, None], low.shape[1], axis=1) & self.asked

        def is_open(at):
            is_certain = (low[at] == high[at]) & (low[at] > 0) & ~spared[at[0]]
            return is_certain | ((sizes[at[0]] > 1) & (low[at] > 0) & (most_other[at] <= alike[at[0]]))
        leaks = []
        everything = np.ix_(*map(np.arange, low.shape))
        for secret, measure in np.argwhere(may_ask & is_open(everything)):
            at = secret, measure
            for matrix, sign in [(self.measures, 1), (self.measures, -1), (self.others, -1)]:
                if is_open(at):
                    self.solve(sign * np.outer(self.secrets[secret], matrix[:, measure]), own)
                    last = self.found - 1
                    low = np.minimum(low, self.values[last] - mine)
                    high = np.maximum(high, self.values[last] - mine)
                    most_other = np.maximum(most_other, self.rest[last] - mine_left_out)
            if is_open(at):
                leaks.append((secret, measure, int(sizes[secret]), int(low[at]), int(high[at])))
        return int(may_ask.sum()), leaks

    def _seen(self, own):
        """Which of the solutions found a reader thinks possible."""
        return np.arange(self.found) if own is None else np.flatnonzero(
            self.solutions[:self.found, *own])

    def _without(self, own):
        """Sizes of the secrets without the reader, and its own share of every measure and of the
        answers that the measure leaves out."""
        sizes = self.secrets @ self.sizes
        if own is None:
            return sizes, 0, 0
        has_own = self.secrets[:, own[0]]
        return (sizes - has_own, np.outer(has_own, self.measures[own[1]]),
                np.outer(has_own, self.others[own[1]]))


def room(one, two, move):
    """How far `move` can go from column `one` to column `two`, below and above, with no count < 0."""
    change = np.concatenate([move, -move])
    stock = np.concatenate([one, two])
    up, down = change < 0, change > 0
    most = min(stock[up] // -change[up], default=0)
    least = -min(stock[down] // change[down], default=0)
    return least, most
