//! Somebody who wants to know what was left out: reads published figures as JSON, writes down every
//! equation that holds between them, and looks how large each small number could be.
//!
//! It knows that lines of places, months, kinds, roles and ages add up to everybody, that a line is
//! a part of everybody, what the numbers of sessions give away, and that a sex that is shown nowhere
//! is the sex of somebody, as is a role, an age and a group. It knows nothing of how the numbers were chosen.

use serde_json::Value;

use super::simplex::Feasible;

/// The total and the sexes.
pub(super) type Numbers = [u64; 5];

const KEYS: [&str; 5] = ["total", "female", "male", "other", "not_stated"];

/// A number of people: known, or a variable and what it is at least.
#[derive(Clone, Debug)]
struct Amount {
    known: f64,
    terms: Vec<(usize, f64)>,
}

/// A line with its numbers as they are published and as they are.
struct Line {
    label: String,
    key: [Option<String>; 3],
    sessions: u64,
    amounts: [Amount; 5],
}

/// A number that is not known.
struct Variable {
    /// What it is, in words.
    name: String,
    /// What is known of it without calculating: the variable is what it has beyond that.
    least: f64,
    /// How many that is in truth.
    beyond: f64,
}

#[derive(Default)]
struct Audit {
    variables: Vec<Variable>,
    equations: Vec<(Vec<(usize, f64)>, f64)>,
}

/// The small numbers that can be found out, in words. `truth` gives the numbers of a line by its
/// breakdown, its code, its oblast and its district; of everybody by the empty name.
pub(super) fn found_out(
    figures: &Value,
    truth: &dyn Fn(&str, &[Option<String>; 3]) -> Numbers,
) -> Vec<String> {
    let mut found = Vec::new();
    for breakdown in ["by_month", "by_kind", "by_role", "by_age"] {
        let mut audit = Audit::default();
        let (all, lines) = audit.read(figures, &[breakdown], truth);
        if !lines.is_empty() {
            audit.adds_up(&lines.iter().collect::<Vec<_>>(), &all, &[]);
        }
        found.extend(audit.small_ones());
    }
    found.extend(places(figures, truth));
    for breakdown in ["by_trainer_type", "by_topic"] {
        found.extend(overlapping(figures, breakdown, truth));
    }
    let mut audit = Audit::default();
    let (all, lines) = audit.read(figures, &["by_group"], truth);
    for line in &lines {
        let fits = (0..5).all(|at| audit.value(&line.amounts[at]) <= audit.value(&all.amounts[at]));
        if fits {
            audit.part_of(&[line], &all, &format!("outside {}", line.label), false);
        }
    }
    found.extend(audit.small_ones());
    found
}

fn places(figures: &Value, truth: &dyn Fn(&str, &[Option<String>; 3]) -> Numbers) -> Vec<String> {
    let mut audit = Audit::default();
    let levels = ["by_oblast", "by_district", "by_municipality"];
    let (all, lines) = audit.read(figures, &levels, truth);
    let [oblasts, districts, places] = levels.map(|level| {
        let own = lines.iter().filter(|line| line.label.starts_with(level));
        own.collect::<Vec<_>>()
    });
    audit.adds_up(&oblasts, &all, &[]);
    for oblast in oblasts {
        let inside = districts
            .iter()
            .copied()
            .filter(|line| line.key[1] == oblast.key[0]);
        audit.adds_up(&inside.collect::<Vec<_>>(), oblast, &[]);
    }
    for district in districts {
        let inside = places.iter().copied();
        let inside =
            inside.filter(|line| line.key[1] == district.key[1] && line.key[2] == district.key[0]);
        audit.adds_up(&inside.collect::<Vec<_>>(), district, &[]);
    }
    audit.small_ones()
}

fn overlapping(
    figures: &Value,
    breakdown: &str,
    truth: &dyn Fn(&str, &[Option<String>; 3]) -> Numbers,
) -> Vec<String> {
    let mut audit = Audit::default();
    let (all, lines) = audit.read(figures, &[breakdown], truth);
    let each: Vec<&Line> = lines.iter().collect();
    let none = each.iter().copied().find(|line| line.key[0].is_none());
    let sessions: u64 = each.iter().map(|line| line.sessions).sum();
    let excess = (sessions > all.sessions).then(|| audit.excess(&each, &all));
    audit.adds_up(
        &each,
        &all,
        excess.as_ref().map_or(&[][..], |excess| &excess[..]),
    );
    for line in &each {
        let name = format!("outside {}", line.label);
        audit.part_of(&[line], &all, &name, line.sessions == all.sessions);
        if let Some(none) = none.filter(|none| none.label != line.label) {
            let is_rest = line.sessions + none.sessions == all.sessions;
            audit.part_of(
                &[line, none],
                &all,
                &format!("elsewhere than {}", line.label),
                is_rest,
            );
        }
    }
    audit.small_ones()
}

impl Audit {
    /// Reads everybody and the lines of some breakdowns, and checks what is shown.
    fn read(
        &mut self,
        figures: &Value,
        breakdowns: &[&str],
        truth: &dyn Fn(&str, &[Option<String>; 3]) -> Numbers,
    ) -> (Line, Vec<Line>) {
        let people = &figures["participants"];
        let somebody = (1..5).any(|at| !people[KEYS[at]].is_null());
        let of_sexes = if somebody {
            [0.0, 1.0, 1.0, 1.0, 1.0]
        } else {
            [0.0; 5]
        };
        let all = Line {
            label: "everybody".to_owned(),
            key: [None, None, None],
            sessions: figures["sessions"]["held"].as_u64().unwrap(),
            amounts: self.numbers(
                "everybody",
                people,
                truth("", &[None, None, None]),
                of_sexes,
            ),
        };
        let mut lines = Vec::new();
        for breakdown in breakdowns {
            // A line of people that would have nobody is not there.
            let is_of_people = ["by_role", "by_age", "by_group"].contains(breakdown);
            let of_line = [f64::from(u8::from(is_of_people)), 0.0, 0.0, 0.0, 0.0];
            for line in figures[*breakdown].as_array().unwrap() {
                let key =
                    ["code", "oblast", "district"].map(|key| line[key].as_str().map(str::to_owned));
                let label = format!("{breakdown} {key:?}");
                let numbers = truth(breakdown, &key);
                lines.push(Line {
                    amounts: self.numbers(&label, &line["participants"], numbers, of_line),
                    sessions: line["sessions"].as_u64().unwrap_or_default(),
                    label,
                    key,
                });
            }
        }
        (all, lines)
    }

    fn numbers(
        &mut self,
        label: &str,
        published: &Value,
        truth: Numbers,
        least: [f64; 5],
    ) -> [Amount; 5] {
        let mut at = 0;
        let amounts = truth.map(|truth| {
            let published = &published[KEYS[at]];
            let least = least[at];
            let name = format!("{label} {}", KEYS[at]);
            at += 1;
            match published.as_u64() {
                Some(number) => {
                    assert_eq!(number, truth, "{name} is not right");
                    assert!(!(1..10).contains(&number), "{name} is shown");
                    Amount {
                        known: number as f64,
                        terms: Vec::new(),
                    }
                }
                None => self.variable(name, truth as f64, least),
            }
        });
        self.equation(&amounts[1..].iter().collect::<Vec<_>>(), &[], &amounts[0]);
        amounts
    }

    fn variable(&mut self, name: String, truth: f64, least: f64) -> Amount {
        self.variables.push(Variable {
            name,
            least,
            beyond: truth - least,
        });
        Amount {
            known: least,
            terms: vec![(self.variables.len() - 1, 1.0)],
        }
    }

    fn value(&self, amount: &Amount) -> f64 {
        let terms = amount.terms.iter();
        amount.known
            + terms
                .map(|(at, times)| times * self.variables[*at].beyond)
                .sum::<f64>()
    }

    /// Some amounts less others are another.
    fn equation(&mut self, some: &[&Amount], less: &[&Amount], sum: &Amount) {
        let mut terms: Vec<(usize, f64)> = Vec::new();
        let mut right = sum.known;
        for (amount, sign) in some
            .iter()
            .map(|it| (it, 1.0))
            .chain(less.iter().map(|it| (it, -1.0)))
        {
            right -= sign * amount.known;
            terms.extend(amount.terms.iter().map(|(at, times)| (*at, sign * times)));
        }
        terms.extend(sum.terms.iter().map(|(at, times)| (*at, -times)));
        let left: f64 = terms
            .iter()
            .map(|(at, times)| times * self.variables[*at].beyond)
            .sum();
        assert!(
            (left - right).abs() < 1e-6,
            "what is published does not add up"
        );
        if !terms.is_empty() {
            self.equations.push((terms, right));
        }
    }

    fn adds_up(&mut self, lines: &[&Line], all: &Line, less: &[Amount]) {
        for at in 0..5 {
            let some: Vec<&Amount> = lines.iter().map(|line| &line.amounts[at]).collect();
            self.equation(
                &some,
                &less.get(at).into_iter().collect::<Vec<_>>(),
                &all.amounts[at],
            );
        }
    }

    /// Lines that have nobody in common are a part of everybody: the others are not below nothing.
    fn part_of(&mut self, lines: &[&Line], all: &Line, name: &str, is_all: bool) {
        for (at, key) in KEYS.iter().enumerate() {
            let some: Vec<&Amount> = lines.iter().map(|line| &line.amounts[at]).collect();
            let inside: f64 = some.iter().map(|amount| self.value(amount)).sum();
            let rest = match is_all {
                true => Amount {
                    known: 0.0,
                    terms: Vec::new(),
                },
                false => {
                    let rest = self.value(&all.amounts[at]) - inside;
                    self.variable(format!("{name} {key}"), rest, 0.0)
                }
            };
            self.equation(&[&some[..], &[&rest]].concat(), &[], &all.amounts[at]);
        }
    }

    fn excess(&mut self, lines: &[&Line], all: &Line) -> [Amount; 5] {
        std::array::from_fn(|at| {
            let sum: f64 = lines.iter().map(|line| self.value(&line.amounts[at])).sum();
            let excess = sum - self.value(&all.amounts[at]);
            self.variable(format!("counted twice {}", KEYS[at]), excess, 0.0)
        })
    }

    /// The small numbers that are certainly below ten.
    fn small_ones(&self) -> Vec<String> {
        let mut feasible = Feasible::new(&self.equations, self.variables.len())
            .expect("the truth fits what is published");
        let mut found = Vec::new();
        for (at, variable) in self.variables.iter().enumerate() {
            let Variable {
                name,
                least,
                beyond,
            } = variable;
            let truth = least + beyond;
            if !(1.0..10.0).contains(&truth) {
                continue;
            }
            let greatest = feasible.maximum(&[(at, 1.0)], 10.0 - least);
            let greatest = greatest.map(|beyond| least + beyond);
            if greatest.is_some_and(|greatest| greatest < 10.0 - 1e-6) {
                found.push(format!(
                    "{name}: {truth}, at most {}",
                    greatest.unwrap_or_default()
                ));
            }
        }
        found
    }
}
