//! The greatest value that a sum can have where others are known: a small linear program, solved by
//! the simplex method with the rule of Bland, which always comes to an end.

const DUST: f64 = 1e-7;

/// Equations between numbers that are not below nothing.
pub(super) struct Feasible {
    /// Each row: what stands before each variable, and last what they come to.
    rows: Vec<Vec<f64>>,
    /// Which variable each row gives.
    basis: Vec<usize>,
    variables: usize,
}

impl Feasible {
    /// Finds numbers that fit some equations; nothing where none do.
    pub(super) fn new(equations: &[(Vec<(usize, f64)>, f64)], variables: usize) -> Option<Self> {
        let width = variables + equations.len();
        let mut rows = Vec::new();
        for (number, (terms, sum)) in equations.iter().enumerate() {
            let mut row = vec![0.0; width + 1];
            for (variable, times) in terms {
                row[*variable] += times;
            }
            row[width] = *sum;
            if *sum < 0.0 {
                row.iter_mut().for_each(|value| *value = -*value);
            }
            row[variables + number] = 1.0;
            rows.push(row);
        }
        let basis = (variables..width).collect();
        let mut found = Self {
            rows,
            basis,
            variables: width,
        };
        let artificial: Vec<(usize, f64)> = (variables..width).map(|at| (at, -1.0)).collect();
        if found.maximum(&artificial, 0.0)? < -DUST {
            return None;
        }
        found.forget(variables);
        Some(found)
    }

    /// Takes out the variables that only helped to begin.
    fn forget(&mut self, variables: usize) {
        let mut row = 0;
        while row < self.rows.len() {
            if self.basis[row] >= variables {
                match (0..variables).find(|at| self.rows[row][*at].abs() > DUST) {
                    Some(at) => self.pivot(row, at),
                    // The equation follows from the others.
                    None => {
                        self.rows.remove(row);
                        self.basis.remove(row);
                        continue;
                    }
                }
            }
            row += 1;
        }
        for row in &mut self.rows {
            let sum = row.pop().unwrap();
            row.truncate(variables);
            row.push(sum);
        }
        self.variables = variables;
    }

    /// The greatest value of a sum, or any that is at least `enough`; nothing where it is not bounded,
    /// which is enough too.
    pub(super) fn maximum(&mut self, sum: &[(usize, f64)], enough: f64) -> Option<f64> {
        loop {
            let mut prices = vec![0.0; self.variables + 1];
            for (variable, times) in sum {
                prices[*variable] += times;
            }
            for (row, basic) in self.rows.iter().zip(&self.basis) {
                let times: f64 = sum
                    .iter()
                    .filter(|(at, _)| at == basic)
                    .map(|(_, times)| times)
                    .sum();
                if times != 0.0 {
                    for (price, value) in prices.iter_mut().zip(row) {
                        *price -= times * value;
                    }
                }
            }
            let value = -prices[self.variables];
            if value >= enough - DUST && enough > 0.0 {
                return Some(value);
            }
            let Some(enters) = (0..self.variables).find(|at| prices[*at] > DUST) else {
                return Some(value);
            };
            let ratio = |row: usize| self.rows[row][self.variables] / self.rows[row][enters];
            let leaves = (0..self.rows.len())
                .filter(|row| self.rows[*row][enters] > DUST)
                .min_by(|a, b| {
                    ratio(*a)
                        .total_cmp(&ratio(*b))
                        .then(self.basis[*a].cmp(&self.basis[*b]))
                })?;
            self.pivot(leaves, enters);
        }
    }

    fn pivot(&mut self, row: usize, column: usize) {
        let by = self.rows[row][column];
        self.rows[row].iter_mut().for_each(|value| *value /= by);
        let pivot = self.rows[row].clone();
        for (other, values) in self.rows.iter_mut().enumerate() {
            let times = values[column];
            if other != row && times != 0.0 {
                for (value, own) in values.iter_mut().zip(&pivot) {
                    *value -= times * own;
                }
            }
        }
        self.basis[row] = column;
    }
}

#[test]
fn the_greatest_value_is_found() {
    // x + y = 10, y + z = 4.
    let equations = [
        (vec![(0, 1.0), (1, 1.0)], 10.0),
        (vec![(1, 1.0), (2, 1.0)], 4.0),
    ];
    for (sum, wanted) in [
        (vec![(0, 1.0)], 10.0),
        (vec![(0, -1.0)], -6.0),
        (vec![(1, 1.0)], 4.0),
        (vec![(0, 1.0), (2, 1.0)], 14.0),
    ] {
        let mut feasible = Feasible::new(&equations, 3).unwrap();
        let found = feasible.maximum(&sum, 0.0).unwrap();
        assert!((found - wanted).abs() < DUST, "{sum:?}: {found}");
    }
    assert!(Feasible::new(&[(vec![(0, 1.0)], 3.0), (vec![(0, 1.0)], 4.0)], 1).is_none());
    let unbounded = [(vec![(0, 1.0), (1, -1.0)], 3.0)];
    assert_eq!(
        Feasible::new(&unbounded, 2)
            .unwrap()
            .maximum(&[(0, 1.0)], 0.0),
        None
    );
}
