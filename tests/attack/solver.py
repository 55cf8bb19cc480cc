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
        root = list(range(count))

        def find(cell):
            while root[cell] != cell:
                root[cell] = cell = root[root[cell]]
            return cell
        for coefs, _ in self.rows.values():
            first, *rest = coefs
            for cell in rest:
                root[find(cell)] = find(first)
        groups = {}
        for cell in range(count):
            groups.setdefault(find(cell), ([], []))[0].append(cell)
        for pivot in self.rows:
            groups[find(pivot)][1].append(pivot)
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

    `kinds` counts the kinds; `measures` is a 0/1 matrix, kinds by measures; `others` the same for
    the answers that a measure leaves out; `secrets` is a 0/1 matrix, secrets by cells. A solution is
    a matrix, cells by kinds. Every solution found is kept: it is the proof that a range is wide.
    """

    def __init__(self, cells, sizes, rows, kinds, measures, others, secrets):
        self.cells, self.sizes, self.kinds = cells, np.array(sizes), kinds
        self.measures, self.others, self.secrets = measures, others, secrets
        place = {cell: index for index, cell in enumerate(cells)}
        self.matrix = np.zeros((len(rows), len(cells)), dtype=np.int64)
        self.right = np.zeros((len(rows), kinds), dtype=np.int64)
        self.moves = self._moves(rows, place)
        self.is_possible = True
        for index, (coefs, right) in enumerate(rows):
            scale = lcm(*(value.denominator for value in coefs.values()))
            for cell, value in coefs.items():
                self.matrix[index, place[cell]] = value * scale
            if any((value * scale).denominator != 1 for value in right):
                self.is_possible = False
            self.right[index] = [int(value * scale) for value in right]
        self.solved = 0
        self.solutions, self.values, self.rest = [], [], []
        self._constraint = LinearConstraint(
            vstack([kron(csr_array(self.matrix), eye_array(kinds)),
                    kron(eye_array(len(cells)), np.ones((1, kinds)))]).tocsr(),
            *2 * [np.concatenate([self.right.ravel(), self.sizes])])

    def _moves(self, rows, place):
        """Ways to change cells that keep every equation: whole-number vectors of the kernel."""
        pivots = {min(coefs) for coefs, _ in rows}
        moves = []
        for free in (cell for cell in self.cells if cell not in pivots):
            move = {place[free]: Fraction(1)}
            for coefs, _ in rows:
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
        self.solutions.append(solution)
        counts = self.secrets @ solution
        self.values.append(counts @ self.measures)
        self.rest.append(counts @ self.others)

    def solve(self, secret=None, kinds=None, sign=1, own=None):
        """The solution that makes the members of some kinds (0/1 vector) in a secret (0/1 vector over
        cells) fewest (sign 1) or most (-1), with at least one member of kind own[1] in cell own[0].
        Keeps and returns it; None if there is none."""
        cost = np.zeros((len(self.cells), self.kinds))
        if secret is not None:
            cost = sign * np.outer(secret, kinds).astype(float)
        low = np.zeros(cost.shape)
        if own is not None:
            low[own] = 1
        high = np.repeat(self.sizes[:, None], self.kinds, axis=1)
        self.solved += 1
        result = milp(cost.ravel(), integrality=np.ones(cost.size), constraints=self._constraint,
                      bounds=Bounds(low.ravel(), high.ravel()), options={"mip_rel_gap": 0})
        if result.status == 2:
            return None
        assert result.status == 0, result.message
        solution = np.rint(result.x).astype(np.int64).reshape(cost.shape)
        assert (solution >= low).all() and (solution.sum(1) == self.sizes).all()
        assert (self.matrix @ solution == self.right).all()
        self.keep(solution)
        return solution

    def start(self, rng, steps):
        """Finds a first solution and walks from it; False if the equations have no solution."""
        if not self.is_possible or self.solve() is None:
            self.is_possible = False
            return False
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
        None for a reader from outside. Counts of a secret with at least spared_from[secret] members
        may be certain, as long as they are not of all but one. Returns (questions asked, leaks), a
        leak being (secret, measure, size, low, high) without the reader's own answer; None if no such
        reader can exist."""
        if own is not None and not any(s[own] for s in self.solutions) and self.solve(own=own) is None:
            return None
        sizes = self.secrets @ self.sizes
        mine = np.zeros_like(self.values[0]), np.zeros_like(self.values[0])
        if own is not None:
            sizes = sizes - self.secrets[:, own[0]]
            mine = (np.outer(self.secrets[:, own[0]], self.measures[own[1]]),
                    np.outer(self.secrets[:, own[0]], self.others[own[1]]))
        spared = (sizes >= spared_from)[:, None]
        leaks, settled = [], np.repeat((sizes == 0)[:, None], self.measures.shape[1], axis=1)
        asked = int((~settled).sum())
        while True:
            narrow, uniform, low, high = self._state(own, sizes, mine, spared)
            left = np.argwhere((narrow | uniform) & ~settled)
            if not len(left):
                return asked, leaks
            secret, measure = left[0]
            goals = [(self.measures, 1), (self.measures, -1), (self.others, -1)]
            for matrix, sign in goals:
                if narrow[secret, measure] or uniform[secret, measure]:
                    self.solve(self.secrets[secret], matrix[:, measure], sign, own)
                    narrow, uniform, low, high = self._state(own, sizes, mine, spared)
            settled[secret, measure] = True
            if narrow[secret, measure] or uniform[secret, measure]:
                leaks.append((secret, measure, int(sizes[secret]), int(low[secret, measure]),
                              int(high[secret, measure])))

    def _state(self, own, sizes, mine, spared):
        """For every secret and measure, by the solutions found so far: whether only one count above
        0 was seen, whether never more than one member of another answer was, least, most."""
        values, rest = np.array(self.values), np.array(self.rest)
        if own is not None:
            is_mine = np.array([solution[own] > 0 for solution in self.solutions])
            values, rest = values[is_mine], rest[is_mine]
        low, high = values.min(0) - mine[0], values.max(0) - mine[0]
        most_other = rest.max(0) - mine[1]
        narrow = (low == high) & (low > 0) & ~spared
        uniform = (sizes[:, None] > 1) & (low > 0) & (most_other <= 1)
        return narrow, uniform, low, high


def room(one, two, move):
    """How far `move` can go from column `one` to column `two`, below and above, with no count < 0."""
    change = np.concatenate([move, -move])
    stock = np.concatenate([one, two])
    up, down = change < 0, change > 0
    most = min(stock[up] // -change[up], default=0)
    least = -min(stock[down] // change[down], default=0)
    return least, most
