//! The coverage in the order in which a person reads it: by what is missing, by name or by when
//! somebody was there last, under the oblasts and districts or as one list. The screen and the
//! command line read the same lines.

use std::collections::BTreeMap;

use super::Texts;
use super::collation::Collation;
use super::names::Names;
use crate::model::coverage::{self as model, Coverage, Row};
use crate::model::logbook::Logbook;
use crate::model::summary::Municipalities;

/// What the municipalities are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The number of topics that are missing, the most first; where as many are, those that nobody
    /// has reached stand first.
    #[default]
    Missing,
    /// How often one topic was held, by its place among the topics: where it never was comes first.
    Topic(usize),
    /// The name.
    Name,
    /// The last day that anything was held, the longest ago first; before them those where nothing
    /// was.
    LastHeld,
}

/// What the municipalities stand under.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Their districts, and these under the oblasts.
    #[default]
    Districts,
    /// The oblasts.
    Oblasts,
    /// Nothing.
    Flat,
}

impl Order {
    /// The next one, round and round; `topic` is the one that is selected.
    pub fn next(self, topic: usize) -> Self {
        match self {
            Self::Missing => Self::Topic(topic),
            Self::Topic(_) => Self::Name,
            Self::Name => Self::LastHeld,
            Self::LastHeld => Self::Missing,
        }
    }
}

impl Grouping {
    /// Every grouping.
    pub const ALL: [Self; 3] = [Self::Districts, Self::Oblasts, Self::Flat];

    /// The next one, round and round.
    pub fn next(self) -> Self {
        match self {
            Self::Districts => Self::Oblasts,
            Self::Oblasts => Self::Flat,
            Self::Flat => Self::Districts,
        }
    }
}

/// A line: a municipality, or several together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub about: About,
    /// What it is called where it stands.
    pub label: String,
    /// The municipalities, by their places in the coverage.
    pub places: Vec<usize>,
    /// How many of them were reached.
    pub municipalities: Municipalities,
    /// Under how many other lines it stands.
    pub depth: usize,
}

/// What a line is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// Every municipality.
    All,
    /// An oblast, by its code; empty where it is not known.
    Oblast(String),
    /// A district, by its code.
    District(String),
    /// A municipality, by its code and, where that is empty, its name.
    Place(String, String),
}

/// The lines: that of all municipalities first, then the others in their order.
pub fn lines(
    coverage: &Coverage,
    order: Order,
    grouping: Grouping,
    texts: Texts,
    logbook: &Logbook,
) -> Vec<Line> {
    let arranged = Arranged::new(coverage, order, grouping, texts, logbook);
    let all: Vec<usize> = (0..coverage.places.len()).collect();
    let mut lines = vec![Line {
        municipalities: coverage.municipalities,
        ..arranged.line(About::All, all.clone(), 0)
    }];
    match grouping {
        Grouping::Flat => arranged.places(all, 0, &mut lines),
        _ => arranged.oblasts(all, &mut lines),
    }
    lines
}

/// How many municipalities were reached, out of how many, in words.
pub fn reached(texts: Texts, of: Municipalities) -> String {
    let more = of.reached.saturating_sub(of.target_reached);
    let any = ("reached", of.reached.into());
    let reached = ("reached", of.target_reached.into());
    let target = ("target", of.target.into());
    match (of.target, more) {
        (0, _) => texts.say_with("coverage-reached-any", &[any]),
        (_, 0) => texts.say_with("coverage-reached", &[reached, target]),
        (_, more) => {
            let args = [reached, target, ("more", more.into())];
            texts.say_with("coverage-reached-more", &args)
        }
    }
}

/// What is needed to put municipalities into their order.
struct Arranged<'a> {
    coverage: &'a Coverage,
    order: Order,
    grouping: Grouping,
    texts: Texts,
    names: Names<'a>,
    collation: Collation,
    /// Where each municipality stands by its name.
    ranks: Vec<u32>,
}

impl<'a> Arranged<'a> {
    fn new(
        coverage: &'a Coverage,
        order: Order,
        grouping: Grouping,
        texts: Texts,
        logbook: &'a Logbook,
    ) -> Self {
        let names = Names::new(texts, logbook);
        let rows = coverage.places.iter();
        let called: Vec<String> = rows
            .map(|row| names.place_short(&row.code, &row.name))
            .collect();
        let collation = Collation::new(texts.language());
        Self {
            coverage,
            order,
            grouping,
            texts,
            names,
            ranks: collation.ranks(&called),
            collation,
        }
    }

    fn rows<'b>(&'b self, places: &'b [usize]) -> impl Iterator<Item = &'b Row> {
        let places = places.iter();
        places.filter_map(|place| self.coverage.places.get(*place))
    }

    fn line(&self, about: About, places: Vec<usize>, depth: usize) -> Line {
        Line {
            municipalities: model::reached(self.rows(&places)),
            label: self.label(&about),
            about,
            places,
            depth,
        }
    }

    /// What a line is called. Under its district a municipality needs no district beside it.
    fn label(&self, about: &About) -> String {
        match about {
            About::All => self.texts.say("coverage-all"),
            About::Oblast(code) if code.is_empty() => self.texts.say("coverage-no-oblast"),
            About::Oblast(code) | About::District(code) => self.names.place_alone(code, ""),
            About::Place(code, name) if code.is_empty() && name.is_empty() => {
                self.texts.say("coverage-no-place")
            }
            About::Place(code, name) if self.grouping == Grouping::Districts => {
                self.names.place_alone_short(code, name)
            }
            About::Place(code, name) => self.names.place_short(code, name),
        }
    }

    /// The sessions without a place stand after every municipality.
    fn places(&self, mut places: Vec<usize>, depth: usize, lines: &mut Vec<Line>) {
        let key = |place: &usize| {
            let row = self.coverage.places.get(*place);
            let rank = self.ranks.get(*place).copied();
            row.map(|row| {
                let (missing, last) = match self.order {
                    Order::Missing => (usize::MAX - row.missing, None),
                    Order::Topic(topic) => (held(row, topic), None),
                    Order::Name => (0, None),
                    Order::LastHeld => (0, row.last_held),
                };
                let is_seen = self.order != Order::Name && row.held > 0;
                (row.is_nowhere(), missing, is_seen, last, rank)
            })
        };
        places.sort_by_key(key);
        for place in places {
            let Some(row) = self.coverage.places.get(place) else {
                continue;
            };
            let about = About::Place(row.code.clone(), row.name.clone());
            lines.push(self.line(about, vec![place], depth));
        }
    }

    fn oblasts(&self, places: Vec<usize>, lines: &mut Vec<Line>) {
        for (code, places) in self.groups(places, |row| &row.oblast) {
            lines.push(self.line(About::Oblast(code), places.clone(), 0));
            match self.grouping {
                Grouping::Districts => self.districts(places, lines),
                _ => self.places(places, 1, lines),
            }
        }
    }

    /// Towns that lie in no district stand among the districts, in one order with them.
    fn districts(&self, places: Vec<usize>, lines: &mut Vec<Line>) {
        let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
        for (code, places) in self.groups(places, |row| &row.district) {
            match code.as_str() {
                "" => groups.extend(places.into_iter().map(|place| (String::new(), vec![place]))),
                _ => groups.push((code, places)),
            }
        }
        for (code, places) in self.in_order(groups) {
            if code.is_empty() {
                self.places(places, 1, lines);
                continue;
            }
            lines.push(self.line(About::District(code), places.clone(), 1));
            self.places(places, 2, lines);
        }
    }

    /// The municipalities by a code that several have, in the order of the groups: where the most
    /// is missing, by name, or where the longest nobody was. What has no code stands last.
    fn groups(
        &self,
        places: Vec<usize>,
        code: impl Fn(&Row) -> &String,
    ) -> Vec<(String, Vec<usize>)> {
        let mut groups: BTreeMap<&String, Vec<usize>> = BTreeMap::new();
        for place in places {
            if let Some(row) = self.coverage.places.get(place) {
                groups.entry(code(row)).or_default().push(place);
            }
        }
        let groups = groups.into_iter();
        self.in_order(
            groups
                .map(|(code, places)| (code.clone(), places))
                .collect(),
        )
    }

    /// Groups by what is shown of them: how much is missing in all of them together, the most
    /// first, and where as much is, those that nobody has reached.
    fn in_order(&self, mut groups: Vec<(String, Vec<usize>)>) -> Vec<(String, Vec<usize>)> {
        let called = groups.iter().map(|(code, places)| match code.as_str() {
            "" => self.rows(places).next().map_or(String::new(), |row| {
                self.names.place_alone(&row.code, &row.name)
            }),
            code => self.names.place_alone(code, ""),
        });
        let ranks = self.collation.ranks(&called.collect::<Vec<_>>());
        let mut ranked: Vec<_> = groups.drain(..).zip(ranks).collect();
        ranked.sort_by_key(|((_, places), rank)| {
            let missing: usize = self.rows(places).map(|row| row.missing).sum();
            let last = self.rows(places).map(|row| row.last_held).min().flatten();
            let (missing, last) = match self.order {
                Order::Missing => (usize::MAX - missing, None),
                Order::Topic(topic) => {
                    let without = self.rows(places).filter(|row| held(row, topic) == 0);
                    (usize::MAX - without.count(), None)
                }
                Order::Name => (0, None),
                Order::LastHeld => (0, last),
            };
            let is_nowhere = self.rows(places).all(|row| row.oblast.is_empty());
            let is_seen = self.order != Order::Name && self.rows(places).any(|row| row.held > 0);
            (is_nowhere, missing, is_seen, last, *rank)
        });
        ranked.into_iter().map(|(group, _)| group).collect()
    }
}

/// How often a topic was held in a municipality.
fn held(row: &Row, topic: usize) -> usize {
    row.cell(topic).map_or(0, |cell| cell.held as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::digest::Catalogue;
    use crate::model::filter::Filter;
    use crate::model::generate;
    use crate::model::session::{Session, Stamp};
    use crate::text::Language;

    const MASY: &str = "41703215836000";
    const CHOLPON_ATA: &str = "41703225853000";
    const CHELPEK: &str = "41702205850000";
    const BALYKCHY: &str = "41702420000010";

    fn session(number: u128, place: &str, topics: usize, day: &str) -> Session {
        let mut session = Session::new(generate::id(number), Stamp::default());
        session.municipality.code = place.to_owned();
        session.starts_on = day.parse().ok();
        let all = crate::model::code::CodeList::Topic.built_in();
        session.topics = all
            .iter()
            .take(topics)
            .map(|code| (*code).to_owned())
            .collect();
        session
    }

    fn told(order: Order, grouping: Grouping) -> Vec<String> {
        let mut catalogue = Catalogue::default();
        for session in [
            session(1, MASY, 3, "2019-11-18"),
            session(2, CHOLPON_ATA, 10, "2019-11-20"),
            session(3, CHELPEK, 5, "2019-11-22"),
            session(4, BALYKCHY, 0, "2019-11-01"),
            session(5, "", 2, "2019-11-02"),
        ] {
            catalogue.put(&session, 0, &[]);
        }
        let logbook = Logbook::default();
        let all = catalogue.digests();
        let coverage = Coverage::of(all, &catalogue, &logbook, &Filter::default());
        let texts = Texts::new(Language::English);
        let names = Names::new(texts, &logbook);
        let lines = lines(&coverage, order, grouping, texts, &logbook);
        let name = |line: &Line| {
            let name = match &line.about {
                About::All => "all".to_owned(),
                About::Oblast(code) | About::District(code) => names.place_alone_short(code, ""),
                About::Place(code, name) => names.place_alone_short(code, name),
            };
            format!("{}{name}", " ".repeat(line.depth))
        };
        lines.iter().map(name).collect()
    }

    #[test]
    fn the_most_that_is_missing_stands_first_in_its_group() {
        assert_eq!(
            told(Order::Missing, Grouping::Districts),
            [
                "all",
                "Issyk-Kul",
                " Balykchy",
                " Ak-Suu",
                "  Chelpek",
                "Jalal-Abad",
                " Nooken",
                "  Masy",
                " Toktogul",
                "  Cholpon-Ata",
                "",
                " "
            ]
        );
        assert_eq!(
            told(Order::Missing, Grouping::Flat),
            ["all", "Balykchy", "Masy", "Chelpek", "Cholpon-Ata", ""]
        );
    }

    #[test]
    fn names_and_days_are_orders_too() {
        assert_eq!(
            told(Order::Name, Grouping::Oblasts),
            [
                "all",
                "Issyk-Kul",
                " Balykchy",
                " Chelpek",
                "Jalal-Abad",
                " Cholpon-Ata",
                " Masy",
                "",
                " "
            ]
        );
        assert_eq!(
            told(Order::LastHeld, Grouping::Flat),
            ["all", "Balykchy", "Masy", "Cholpon-Ata", "Chelpek", ""]
        );
    }
}
