//! Which numbers are left out of published figures, so that no number of 1 to 9 people can be found,
//! neither where it stands nor by adding and subtracting what is shown.
//!
//! Lines are judged whole: one shows its total and its sexes, its total alone, or nothing. `docs/figures.md`
//! says the rules in words and why they hold; the tests look for a way around them with linear
//! programs, which know nothing of the rules.

/// People by sex: female, male, other, not stated.
pub(super) type People = [u64; 4];

/// The fewest people that are shown.
pub(super) const FEWEST: u64 = 10;

/// Whether a number of people is too small to be shown. Nobody is not a small number.
fn is_small(people: u64) -> bool {
    (1..FEWEST).contains(&people)
}

fn total(people: &People) -> u64 {
    people.iter().sum()
}

fn less(people: &People, others: &People) -> People {
    std::array::from_fn(|sex| people[sex].saturating_sub(others[sex]))
}

fn more(people: &People, others: &People) -> People {
    std::array::from_fn(|sex| people[sex].saturating_add(others[sex]))
}

/// What of a line is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hidden {
    /// Everything: its total too.
    pub(super) total: bool,
    /// How many of each sex.
    pub(super) sexes: bool,
}

const ALL: Hidden = Hidden {
    total: true,
    sexes: true,
};

/// The sexes that are shown anywhere. Where there are few of a sex in all, it is left out of every
/// line together with another: what the two have in common can be worked out, so it is judged like
/// a sex of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sexes {
    /// Which of them are shown.
    pub(super) shown: [bool; 4],
    /// What can be known of a line: each sex that is shown, and the others together.
    parts: Vec<Vec<usize>>,
}

/// In which order sexes are left out beside one of which there are few: first those that say least.
const LEAST_MISSED: [usize; 4] = [3, 2, 1, 0];

impl Sexes {
    /// The sexes that may be shown where so many people came in all.
    pub(super) fn of(all: &People) -> Self {
        let mut shown = all.map(|people| !is_small(people));
        let left_out = |shown: &[bool; 4]| {
            let sexes = (0..4).filter(|sex| !shown[*sex]);
            sexes.map(|sex| all[sex]).collect::<Vec<_>>()
        };
        for sex in LEAST_MISSED {
            // Whoever is left out is at least one person, since nobody is shown as nobody.
            let hidden = left_out(&shown);
            let spare = hidden.iter().sum::<u64>() + 1;
            if hidden.is_empty() || spare >= FEWEST + hidden.len() as u64 {
                break;
            }
            shown[sex] &= all[sex] == 0;
        }
        let anybody_shown = (0..4).any(|sex| shown[sex] && all[sex] > 0);
        if !anybody_shown && total(all) > 0 {
            shown = [false; 4];
        }
        let each = (0..4).filter(|sex| shown[*sex]).map(|sex| vec![sex]);
        let together = (0..4).filter(|sex| !shown[*sex]).collect::<Vec<_>>();
        let parts = each.chain((!together.is_empty()).then_some(together));
        Self {
            shown,
            parts: parts.collect(),
        }
    }

    fn parts(&self, people: &People) -> Vec<u64> {
        let part = |sexes: &Vec<usize>| sexes.iter().map(|sex| people[*sex]).sum();
        self.parts.iter().map(part).collect()
    }

    fn has_small(&self, people: &People) -> bool {
        self.parts(people).into_iter().any(is_small)
    }

    fn small_parts(&self, people: &People) -> usize {
        let parts = self.parts(people).into_iter();
        parts.filter(|part| is_small(*part)).count()
    }
}

/// A line, and the lines that it is the sum of.
#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    pub(super) people: People,
    pub(super) children: Vec<Node>,
    pub(super) hidden: Hidden,
}

impl Node {
    /// A line that is the sum of others.
    pub(super) fn sum(children: Vec<Self>) -> Self {
        let people = children
            .iter()
            .fold([0; 4], |sum, child| more(&sum, &child.people));
        Self {
            people,
            children,
            hidden: Hidden::default(),
        }
    }

    /// A line of its own.
    pub(super) fn leaf(people: People) -> Self {
        Self {
            people,
            ..Self::default()
        }
    }

    /// Leaves out what must not be shown of a line that stands for everybody. At least so many are
    /// known to be in every line: one, where there would be no line of nobody.
    pub(super) fn hide(&mut self, sexes: &Sexes, least: u64) {
        self.hidden = of_all(&self.people);
        self.hide_children(sexes, least);
    }

    /// Whether lines of at least one each would give away how many they are: those that show nothing
    /// are so few together that none of them could be ten.
    pub(super) fn gives_away(&self) -> bool {
        let hidden = self.children.iter().filter(|child| child.hidden.total);
        let sum: u64 = hidden.clone().map(|child| total(&child.people)).sum();
        let count = hidden.count() as u64;
        count > 0 && (self.hidden.total || sum + 1 < FEWEST + count)
    }

    fn hide_children(&mut self, sexes: &Sexes, least: u64) {
        let above = self.hidden;
        let lines: Vec<People> = self.children.iter().map(|child| child.people).collect();
        for (child, hidden) in self
            .children
            .iter_mut()
            .zip(of_parts(&lines, above, sexes, least))
        {
            child.hidden = hidden;
            child.hide_children(sexes, least);
        }
    }
}

/// What is left out of the line that stands for everybody. That some sexes are shown nowhere is
/// said by [`Sexes`].
pub(super) fn of_all(all: &People) -> Hidden {
    if is_small(total(all)) {
        ALL
    } else {
        Hidden::default()
    }
}

/// What is left out of lines that add up to the line above them.
fn of_parts(lines: &[People], above: Hidden, sexes: &Sexes, least: u64) -> Vec<Hidden> {
    let mut hidden = vec![Hidden::default(); lines.len()];
    if above.total {
        return vec![ALL; lines.len()];
    }
    let is_hidden = |line: &People| is_small(total(line));
    let mut first: Vec<usize> = (0..lines.len())
        .filter(|at| is_hidden(&lines[*at]))
        .collect();
    if !first.is_empty() {
        let enough = |hidden: &[usize]| FEWEST + least * (hidden.len() as u64 - 1);
        while total(&together(lines, &first)) < enough(&first) {
            let Some(next) = smallest(lines, &first, |_| true) else {
                break;
            };
            first.push(next);
        }
        // Where something is left out, nobody is too: else whoever is left out would be somebody.
        first.extend((0..lines.len()).filter(|at| total(&lines[*at]) == 0));
    }
    first.iter().for_each(|at| hidden[*at] = ALL);
    let mut second = first;
    if above.sexes {
        second = (0..lines.len()).collect();
    } else {
        let others = (0..lines.len()).filter(|at| sexes.has_small(&lines[*at]));
        second.extend(others.filter(|at| !hidden[*at].total).collect::<Vec<_>>());
        grow(lines, &mut second, sexes);
    }
    for at in second {
        hidden[at].sexes |= total(&lines[at]) > 0 || hidden[at].total;
    }
    hidden
}

/// Adds lines to those whose sexes are left out, until nothing small can be known of all of them
/// together, which is what is left when the lines that are shown are taken from their sum.
fn grow(lines: &[People], hidden: &mut Vec<usize>, sexes: &Sexes) {
    loop {
        let sum = together(lines, hidden);
        let small = sexes.small_parts(&sum);
        if small == 0 {
            return;
        }
        let left = |at: usize| sexes.small_parts(&more(&sum, &lines[at]));
        let helps_most = (0..lines.len())
            .filter(|at| !hidden.contains(at) && total(&lines[*at]) > 0)
            .map(left)
            .min();
        let next = helps_most.and_then(|most| smallest(lines, hidden, |at| left(at) == most));
        match next {
            Some(next) => hidden.push(next),
            None => return,
        }
    }
}

fn together(lines: &[People], some: &[usize]) -> People {
    some.iter().fold([0; 4], |sum, at| more(&sum, &lines[*at]))
}

/// The line with the fewest people that is not among some, and that is wanted.
fn smallest(lines: &[People], among: &[usize], wanted: impl Fn(usize) -> bool) -> Option<usize> {
    let others = (0..lines.len()).filter(|at| !among.contains(at) && total(&lines[*at]) > 0);
    others
        .filter(|at| wanted(*at))
        .min_by_key(|at| total(&lines[*at]))
}

/// Lines of sessions that may stand under several of them: trainer types, topics.
#[derive(Clone, Debug)]
pub(super) struct Overlapping {
    /// Everybody.
    pub(super) all: People,
    /// The lines.
    pub(super) lines: Vec<People>,
    /// Which of them is that of the sessions that stand under no other.
    pub(super) none: Option<usize>,
    /// Whether a session stands under several lines.
    pub(super) overlaps: bool,
}

impl Overlapping {
    /// What is left out of each line.
    pub(super) fn hide(&self, sexes: &Sexes) -> Vec<Hidden> {
        let above = of_all(&self.all);
        if above.total || !self.overlaps {
            return of_parts(&self.lines, above, sexes, 0);
        }
        let totals: Vec<Vec<u64>> = self.lines.iter().map(|line| vec![total(line)]).collect();
        let all = vec![total(&self.all)];
        let no_totals = vec![true; self.lines.len()];
        let without_totals = Moves::new(self, &all, &totals).hide(&[], &no_totals);
        let lines: Vec<Vec<u64>> = self.lines.iter().map(|line| sexes.parts(line)).collect();
        let all = sexes.parts(&self.all);
        let first: Vec<usize> = (0..self.lines.len())
            .filter(|at| without_totals[*at])
            .collect();
        let without_sexes = Moves::new(self, &all, &lines).hide(&first, &without_totals);
        let pairs = without_totals.into_iter().zip(without_sexes);
        let hidden = pairs.map(|(total, sexes)| Hidden { total, sexes });
        hidden.collect()
    }
}

/// Overlapping lines in the numbers that can be known of them. They and those under none add up to
/// everybody and an excess: whoever is counted more than once. The excess is known where every line is.
///
/// A line that is left out is safe where people could be moved within it, with what is shown as it
/// is, until its small number is none any more.
struct Moves<'a> {
    lines: &'a [Vec<u64>],
    /// Everybody who is not in a line.
    outside: Vec<Vec<u64>>,
    /// Everybody who is in another line, and not in this one.
    elsewhere: Vec<Vec<u64>>,
    excess: Vec<u64>,
}

impl<'a> Moves<'a> {
    fn new(of: &Overlapping, all: &[u64], lines: &'a [Vec<u64>]) -> Self {
        let less = |one: &[u64], other: &[u64]| -> Vec<u64> {
            let pairs = one.iter().zip(other);
            pairs
                .map(|(one, other)| one.saturating_sub(*other))
                .collect()
        };
        let outside: Vec<Vec<u64>> = lines.iter().map(|line| less(all, line)).collect();
        let covered = of
            .none
            .map_or_else(|| all.to_vec(), |none| outside[none].clone());
        let elsewhere = lines.iter().enumerate().map(|(at, line)| match of.none {
            Some(none) if none == at => outside[at].clone(),
            _ => less(&covered, line),
        });
        let sum = (0..all.len()).map(|part| lines.iter().map(|line| line[part]).sum());
        Self {
            elsewhere: elsewhere.collect(),
            excess: less(&sum.collect::<Vec<u64>>(), all),
            outside,
            lines,
        }
    }

    /// Which lines are left out: those given, those with a small number, and all of them where one
    /// of these would not be safe. Of some of the lines the total is not known.
    fn hide(&self, given: &[usize], without_total: &[bool]) -> Vec<bool> {
        let is_bare = |at: usize| {
            let known = [&self.lines[at], &self.outside[at], &self.elsewhere[at]];
            known.into_iter().flatten().any(|number| is_small(*number))
        };
        let count = self.lines.len();
        let mut hidden: Vec<bool> = (0..count)
            .map(|at| given.contains(&at) || is_bare(at))
            .collect();
        let carries = |at: usize| self.carries_the_excess(at, without_total[at]);
        if self.excess.iter().any(|number| is_small(*number))
            && !(0..count).any(|at| hidden[at] && carries(at))
        {
            let others = (0..count).filter(|at| !hidden[*at] && carries(*at));
            let next = others.min_by_key(|at| self.lines[*at].iter().sum::<u64>());
            match next {
                Some(at) => hidden[at] = true,
                None => return vec![true; count],
            }
        }
        let is_safe = (0..count).all(|at| !hidden[at] || self.is_safe(at, without_total[at]));
        if is_safe { hidden } else { vec![true; count] }
    }

    /// How many could go from the other parts of a line into the given one.
    fn into(&self, at: usize, part: usize) -> u64 {
        let parts = (0..self.excess.len()).filter(|other| *other != part);
        parts
            .map(|other| self.lines[at][other].min(self.excess[other]))
            .sum()
    }

    /// How many could go from the given part of a line into the others.
    fn out_of(&self, at: usize, part: usize) -> u64 {
        let parts = (0..self.excess.len()).filter(|other| *other != part);
        let room: u64 = parts.map(|other| self.elsewhere[at][other]).sum();
        room.min(self.lines[at][part]).min(self.excess[part])
    }

    fn is_safe(&self, at: usize, without_total: bool) -> bool {
        (0..self.excess.len()).all(|part| {
            let (inside, elsewhere) = (self.lines[at][part], self.elsewhere[at][part]);
            let may_grow = !is_small(inside) || {
                let wanted = FEWEST - inside;
                elsewhere >= wanted && (without_total || self.into(at, part) >= wanted)
            };
            let mut around = [elsewhere, self.outside[at][part]].into_iter();
            let may_shrink = around.all(|number| {
                let wanted = FEWEST.saturating_sub(number);
                let most = match without_total {
                    true => inside.min(self.excess[part]),
                    false => self.out_of(at, part),
                };
                !is_small(number) || most >= wanted
            });
            may_grow && may_shrink
        })
    }

    /// Whether what is counted more than once is safe where this line is left out.
    fn carries_the_excess(&self, at: usize, without_total: bool) -> bool {
        (0..self.excess.len()).all(|part| {
            let wanted = FEWEST.saturating_sub(self.excess[part]);
            !is_small(self.excess[part])
                || self.elsewhere[at][part] >= wanted
                    && (without_total || self.into(at, part) >= wanted)
        })
    }
}

/// Whether groups can stand beside so many people in all. There is no line of nobody, so each says that
/// somebody is in it: of ten people, fewer than ten are then known to be in no such group.
pub(super) fn takes_groups(all: &People) -> bool {
    !(1..=FEWEST).contains(&total(all))
}

/// What is left out of a line of a group. Groups overlap and add up to nothing; each stands beside
/// everybody alone.
pub(super) fn of_group(people: &People, all: &People, sexes: &Sexes) -> Hidden {
    let others = less(all, people);
    let fits = total(people) <= total(all);
    if of_all(all).total || is_small(total(people)) || fits && is_small(total(all) - total(people))
    {
        return ALL;
    }
    Hidden {
        total: false,
        sexes: sexes.has_small(people) || sexes.has_small(&others),
    }
}
