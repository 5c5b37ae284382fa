//! Figures for funders and for publishing: numbers alone, in which no number of 1 to 9 people can
//! be found, and no name, note or title stands. Words of participants stand there where they agreed
//! to it. What is left out, and why it cannot be worked out, says `docs/figures.md`.

mod count;
mod hide;
mod workbook;

#[cfg(test)]
mod tests;

use schemars::generate::SchemaSettings;
use serde::Serialize;

use crate::model::code::CodeList;
use crate::model::digest::Catalogue;
use crate::model::filter::Filter;
use crate::model::logbook::{Logbook, lies_in};
use crate::model::present::Named;
use crate::model::summary::Summary;
use crate::text::Texts;
use crate::text::clean::clean_lines;
use crate::text::names::Names;

use super::order::By;
use super::{Entry, NotMade, Progress, tell};
pub(super) use count::NOT_DEFINED;
use count::{Count, Sum, Sums, known};
use hide::{FEWEST, Hidden, Node, Overlapping, Sexes};

/// The version of the form of the figures that this program writes.
pub const FORMAT: u32 = 1;

/// What a file of figures says that it holds.
pub const HOLDS: &str = "figures";

/// Figures of held sessions.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Figures {
    /// The version of the file's form.
    pub format: u32,
    /// What kind of file it is: `figures`.
    pub holds: String,
    /// The instant when it was made, RFC 3339 in UTC.
    pub made_at: String,
    /// The program that made it, with its version.
    pub program: String,
    /// The language of the names: `ky`, `ru` or `en`.
    pub language: String,
    /// The name of the programme; empty where it has none.
    pub programme: String,
    /// What was left out.
    pub suppression: Suppression,
    /// Sessions by status; everything else counts held ones.
    pub sessions: Statuses,
    /// The first and the last day of held sessions.
    pub period: Option<Period>,
    /// How many municipalities were reached, and out of how many.
    pub municipalities: Reached,
    /// Hours taught.
    pub hours: f64,
    /// Everybody who took part, by sex. Somebody who came twice counts twice.
    pub participants: Numbers,
    /// Averages of tests, weighted by the number tested; null where fewer than ten were tested.
    pub knowledge: Knowledge,
    /// By oblast; adds up to the participants.
    pub by_oblast: Vec<Line>,
    /// By district; those of an oblast add up to it.
    pub by_district: Vec<Line>,
    /// By municipality; those of a district add up to it.
    pub by_municipality: Vec<Line>,
    /// How many held sessions have trainers of several types.
    pub sessions_with_several_trainer_types: u64,
    /// By trainer type; a session stands under each of its types, and is counted once in totals.
    pub by_trainer_type: Vec<Line>,
    /// By topic; a session stands under each of its topics, and is counted once in totals.
    pub by_topic: Vec<Line>,
    /// By month, `YYYY-MM`; adds up to the participants.
    pub by_month: Vec<Line>,
    /// By kind of session; adds up to the participants.
    pub by_kind: Vec<Line>,
    /// By role; adds up to the participants.
    pub by_role: Vec<Line>,
    /// By age; adds up to the participants.
    pub by_age: Vec<Line>,
    /// By group; groups overlap and are never added up.
    pub by_group: Vec<Line>,
    /// What participants said and agreed to have published.
    pub voices: Vec<Voice>,
}

/// What was left out.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Suppression {
    /// The smallest number of people that is left out.
    pub from: u64,
    /// The largest.
    pub to: u64,
    /// How many numbers are left out: small ones, and others without which these could be worked out.
    /// Each is null.
    pub suppressed: u64,
    /// The same in words.
    pub explanation: String,
}

/// Sessions by status.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Statuses {
    /// All of them.
    pub total: u64,
    /// Held.
    pub held: u64,
    /// Planned.
    pub planned: u64,
    /// Postponed.
    pub postponed: u64,
    /// Cancelled.
    pub cancelled: u64,
}

/// From one day to another.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Period {
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
}

/// Municipalities.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Reached {
    /// Different ones of held sessions.
    pub reached: u64,
    /// Those that were to be reached.
    pub target: u64,
    /// Those of them that were.
    pub target_reached: u64,
}

/// Averages of tests.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Knowledge {
    /// Before, in percent.
    pub before: Option<f64>,
    /// After, in percent.
    pub after: Option<f64>,
    /// How many were tested.
    pub tested: Option<u64>,
    /// In how many sessions.
    pub sessions: u64,
}

/// Numbers of people. One that is left out is null.
#[derive(Clone, Debug, Default, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Numbers {
    /// All of them.
    pub total: Option<u64>,
    /// Women and girls.
    pub female: Option<u64>,
    /// Men and boys.
    pub male: Option<u64>,
    /// Neither.
    pub other: Option<u64>,
    /// Whose sex was not written down.
    pub not_stated: Option<u64>,
    /// How many of these five numbers are left out.
    pub suppressed: u64,
}

/// A line of a breakdown.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Line {
    /// The code that the line is about; null where none is stated, `not_defined` for all that neither
    /// the program nor the logbook defines.
    pub code: Option<String>,
    /// What it is called.
    pub name: String,
    /// The code of the oblast that it lies in, for districts and municipalities.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oblast: Option<String>,
    /// The code of the district that it lies in, for municipalities.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// How many held sessions. Sessions are no people, and never left out. Of roles, ages and groups
    /// it is not said in how many sessions they were: there are at least as many people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sessions: Option<u64>,
    /// How many participants.
    pub participants: Numbers,
}

/// Something a participant said, and agreed to have published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
pub struct Voice {
    /// The oblast where it was said; null where it is not known.
    pub oblast: Option<String>,
    /// Who the speaker is in the municipality; null where it is not known.
    pub role: Option<String>,
    /// The language.
    pub language: Option<String>,
    /// The words.
    pub text: String,
}

/// When figures are made, and by which program. Who makes them stands in no file.
#[derive(Clone, Copy, Debug)]
pub struct Made<'a> {
    /// The instant, RFC 3339 in UTC.
    pub at: &'a str,
    /// The program with its version.
    pub program: &'a str,
}

impl Figures {
    /// The figures of some sessions, their names in the language of `texts`.
    ///
    /// # Errors
    /// Where `progress` says that nobody wants them any more.
    pub fn of(
        entries: &[Entry],
        logbook: &Logbook,
        texts: Texts,
        made: Made,
        progress: Progress,
    ) -> Result<Self, NotMade> {
        let mut catalogue = Catalogue::default();
        for (done, entry) in entries.iter().enumerate() {
            tell(progress, done, entries.len())?;
            let named = entry.people.map(Named::of).unwrap_or_default();
            catalogue.put(entry.session, named, &[]);
        }
        let summary = Summary::of(catalogue.digests(), &catalogue, logbook, &Filter::default());
        let count = Count::of(&catalogue, logbook);
        let mut figures = Arranging::new(texts, logbook, &count).figures(&count, &summary);
        figures.made_at = made.at.to_owned();
        figures.program = made.program.to_owned();
        figures.voices = voices(entries, logbook);
        tell(progress, entries.len(), entries.len())?;
        Ok(figures)
    }

    /// As JSON, indented by two spaces, with a line feed at the end.
    pub fn json(&self) -> String {
        // Values without maps of other keys than strings are always JSON.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// As a workbook, which calls codes as the logbook does.
    ///
    /// # Errors
    /// Where the library cannot make one.
    pub fn workbook(&self, logbook: &Logbook, texts: Texts) -> Result<Vec<u8>, NotMade> {
        workbook::workbook(self, logbook, texts)
    }
}

/// The JSON Schema (draft 2020-12) of the figures.
pub fn schema() -> serde_json::Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Figures>().to_value();
    if let Some(root) = schema.as_object_mut() {
        root.insert("title".to_owned(), "Figures".into());
    }
    if let Some(format) = schema
        .pointer_mut("/properties/format")
        .and_then(|it| it.as_object_mut())
    {
        format.insert("const".to_owned(), FORMAT.into());
    }
    schema
}

/// Words that may be published, in an order that says nothing of their sessions.
fn voices(entries: &[Entry], logbook: &Logbook) -> Vec<Voice> {
    let some = |list, code: &str| match known(logbook, list, code) {
        "" | NOT_DEFINED => None,
        code => Some(code.to_owned()),
    };
    let mut voices = Vec::new();
    for entry in entries
        .iter()
        .filter(|entry| entry.session.status == "held")
    {
        let (_, oblast) = lies_in(&entry.session.municipality.code);
        let said = entry.session.voices.iter();
        let said =
            said.filter(|voice| voice.may_publish == Some(true) && !voice.text.trim().is_empty());
        voices.extend(said.map(|voice| Voice {
            oblast: oblast.map(|oblast| oblast.code.to_owned()),
            role: some(CodeList::Role, &voice.role),
            language: some(CodeList::Language, &voice.language),
            text: clean_lines(voice.text.trim()).into_owned(),
        }));
    }
    voices.sort();
    voices
}

/// Figures while they are put in order.
struct Arranging<'a> {
    texts: Texts,
    names: Names<'a>,
    sexes: Sexes,
}

impl<'a> Arranging<'a> {
    fn new(texts: Texts, logbook: &'a Logbook, count: &Count) -> Self {
        Self {
            texts,
            names: Names::new(texts, logbook),
            sexes: Sexes::of(&count.all.people),
        }
    }

    fn figures(&self, count: &Count, summary: &Summary) -> Figures {
        let [by_oblast, by_district, by_municipality] = self.by_place(count);
        let round = |figure: f64| (figure * 100.0).round() / 100.0;
        let tests = summary.knowledge;
        let average = |figure: Option<f64>| figure.filter(|_| tests.tested >= FEWEST).map(round);
        let day = |day: crate::model::value::Date| day.to_string();
        let mut figures = Figures {
            format: FORMAT,
            holds: HOLDS.to_owned(),
            made_at: String::new(),
            program: String::new(),
            language: self.texts.language().code().to_owned(),
            programme: self.names.programme().to_owned(),
            suppression: Suppression {
                from: 1,
                to: FEWEST - 1,
                suppressed: 0,
                explanation: self.texts.say("handout-suppressed"),
            },
            sessions: Statuses {
                total: summary.sessions.total,
                held: summary.sessions.held,
                planned: summary.sessions.planned,
                postponed: summary.sessions.postponed,
                cancelled: summary.sessions.cancelled,
            },
            period: summary.period.map(|(from, to)| Period {
                from: day(from),
                to: day(to),
            }),
            municipalities: Reached {
                reached: summary.municipalities.reached,
                target: summary.municipalities.target,
                target_reached: summary.municipalities.target_reached,
            },
            hours: round(summary.hours),
            participants: self.numbers(&count.all, hide::of_all(&count.all.people)),
            knowledge: Knowledge {
                before: average(tests.before),
                after: average(tests.after),
                tested: (tests.tested == 0 || tests.tested >= FEWEST).then_some(tests.tested),
                sessions: tests.sessions,
            },
            by_oblast,
            by_district,
            by_municipality,
            sessions_with_several_trainer_types: count.several_types,
            by_trainer_type: self.overlapping(CodeList::TrainerType, count),
            by_topic: self.overlapping(CodeList::Topic, count),
            by_month: self
                .of_sessions(&count.months, |code| super::totals::month(self.texts, code)),
            by_kind: self.of_sessions(&count.kinds, |code| Some(self.name(CodeList::Kind, code))),
            by_role: self.of_people(CodeList::Role, &count.roles),
            by_age: self.of_people(CodeList::Age, &count.ages),
            by_group: self.groups(count),
            voices: Vec::new(),
        };
        figures.suppression.suppressed = suppressed(&figures);
        figures
    }

    /// Lines of sessions that add up to all sessions.
    fn of_sessions(&self, sums: &Sums, name: impl Fn(&str) -> Option<String>) -> Vec<Line> {
        let mut all = parts(sums);
        all.hide(&self.sexes, 0);
        let lines = sums.iter().zip(&all.children);
        let line = |((code, sum), node): ((&String, &Sum), &Node)| {
            self.line(code, name(code), sum, node.hidden)
        };
        lines.map(line).collect()
    }

    /// Lines of people that add up to everybody. There is none of nobody, so each says that somebody
    /// is in it; where that would say too much, there are none.
    fn of_people(&self, list: CodeList, sums: &Sums) -> Vec<Line> {
        let mut all = parts(sums);
        all.hide(&self.sexes, 1);
        if all.gives_away() {
            return Vec::new();
        }
        let lines = sums.iter().zip(&all.children);
        let line = |((code, sum), node): ((&String, &Sum), &Node)| Line {
            sessions: None,
            ..self.line(code, Some(self.name(list, code)), sum, node.hidden)
        };
        lines.map(line).collect()
    }

    fn overlapping(&self, list: CodeList, count: &Count) -> Vec<Line> {
        let (sums, several) = match list {
            CodeList::Topic => (&count.topics, count.several_topics),
            _ => (&count.types, count.several_types),
        };
        let lines = Overlapping {
            all: count.all.people,
            lines: sums.values().map(|sum| sum.people).collect(),
            none: sums.keys().position(String::is_empty),
            overlaps: several > 0,
        };
        let lines = sums.iter().zip(lines.hide(&self.sexes));
        let named = |(code, sum): (&String, &Sum)| (self.name(list, code), sum.clone());
        lines
            .map(|(line, hidden)| {
                let (name, sum) = named(line);
                self.line(line.0, Some(name), &sum, hidden)
            })
            .collect()
    }

    fn groups(&self, count: &Count) -> Vec<Line> {
        if !hide::takes_groups(&count.all.people) {
            return Vec::new();
        }
        let line = |(code, sum): (&String, &Sum)| {
            let hidden = hide::of_group(&sum.people, &count.all.people, &self.sexes);
            Line {
                sessions: None,
                ..self.line(code, Some(self.name(CodeList::Group, code)), sum, hidden)
            }
        };
        count.groups.iter().map(line).collect()
    }

    /// Oblasts, districts and municipalities, each judged as a part of the one around it.
    fn by_place(&self, count: &Count) -> [Vec<Line>; 3] {
        let mut tree = Tree::default();
        for (place, sum) in &count.places {
            tree.add(place, sum);
        }
        let mut all = tree.node();
        all.hide(&self.sexes, 0);
        let mut lines = [Vec::new(), Vec::new(), Vec::new()];
        self.put_places(&tree, &all, [None, None], 0, &mut lines);
        lines
    }

    fn put_places(
        &self,
        tree: &Tree,
        node: &Node,
        around: [Option<&str>; 2],
        depth: usize,
        lines: &mut [Vec<Line>; 3],
    ) {
        for ((code, below), node) in tree.below.iter().zip(&node.children) {
            let known = (!code.is_empty()).then_some(code.as_str());
            let name = match (known, depth) {
                (Some(code), _) => Some(self.names.place_alone(code, "")),
                // Towns lie in none.
                (None, 1) if around[0].is_some() => Some(self.texts.say("overview-no-district")),
                (None, _) => None,
            };
            let line = self.line(code, name, &below.sum, node.hidden);
            lines[depth].push(Line {
                oblast: around[0].map(str::to_owned),
                district: around[1].map(str::to_owned),
                ..line
            });
            if depth < 2 {
                let mut within = around;
                within[depth] = known;
                self.put_places(below, node, within, depth + 1, lines);
            }
        }
    }

    fn name(&self, list: CodeList, code: &str) -> String {
        match code {
            "" => self.texts.say("value-not-stated"),
            NOT_DEFINED => self.texts.say("handout-not-defined"),
            _ => self.names.code(list, code),
        }
    }

    fn line(&self, code: &str, name: Option<String>, sum: &Sum, hidden: Hidden) -> Line {
        Line {
            code: (!code.is_empty()).then(|| code.to_owned()),
            name: name.unwrap_or_else(|| self.texts.say("value-not-stated")),
            oblast: None,
            district: None,
            sessions: Some(sum.sessions),
            participants: self.numbers(sum, hidden),
        }
    }

    fn numbers(&self, sum: &Sum, hidden: Hidden) -> Numbers {
        let total: u64 = sum.people.iter().sum();
        // Of nobody nothing is left out but what is left out of everybody.
        let is_shown =
            |sex: usize| !hidden.total && (total == 0 || !hidden.sexes && self.sexes.shown[sex]);
        let sex = |sex: usize| is_shown(sex).then_some(sum.people[sex]);
        let mut numbers = Numbers {
            total: (!hidden.total).then_some(total),
            female: sex(0),
            male: sex(1),
            other: sex(2),
            not_stated: sex(3),
            suppressed: 0,
        };
        let all = numbers.in_order();
        numbers.suppressed = all.iter().filter(|number| number.is_none()).count() as u64;
        numbers
    }
}

impl Numbers {
    /// The total, female, male, other, not stated.
    pub fn in_order(&self) -> [Option<u64>; 5] {
        [
            self.total,
            self.female,
            self.male,
            self.other,
            self.not_stated,
        ]
    }
}

/// How many numbers are left out of everything.
fn suppressed(figures: &Figures) -> u64 {
    let of_lines: u64 = figures
        .breakdowns()
        .iter()
        .flat_map(|(_, lines, _)| lines.iter())
        .map(|line| line.participants.suppressed)
        .sum();
    let tests = &figures.knowledge;
    of_lines + figures.participants.suppressed + u64::from(tests.tested.is_none())
}

impl Figures {
    /// The breakdowns, each with the id of its name, and the order in which its lines are read.
    fn breakdowns(&self) -> [(&'static str, &[Line], By); 10] {
        [
            ("dimension-oblast", &self.by_oblast, By::Name),
            ("dimension-district", &self.by_district, By::Name),
            ("dimension-municipality", &self.by_municipality, By::Name),
            (
                "dimension-trainer-type",
                &self.by_trainer_type,
                By::List(CodeList::TrainerType),
            ),
            ("dimension-topic", &self.by_topic, By::List(CodeList::Topic)),
            ("dimension-month", &self.by_month, By::Code),
            ("dimension-kind", &self.by_kind, By::List(CodeList::Kind)),
            ("dimension-role", &self.by_role, By::List(CodeList::Role)),
            ("dimension-age", &self.by_age, By::List(CodeList::Age)),
            ("dimension-group", &self.by_group, By::List(CodeList::Group)),
        ]
    }
}

/// Lines that add up to one above them.
fn parts(sums: &Sums) -> Node {
    let leaves = sums.values().map(|sum| Node::leaf(sum.people));
    Node::sum(leaves.collect())
}

/// Places within places, with what they come to.
#[derive(Default)]
struct Tree {
    sum: Sum,
    below: std::collections::BTreeMap<String, Tree>,
}

impl Tree {
    fn add(&mut self, path: &[String], sum: &Sum) {
        self.sum.sessions += sum.sessions;
        for (own, more) in self.sum.people.iter_mut().zip(sum.people) {
            *own += more;
        }
        if let Some((first, rest)) = path.split_first() {
            self.below.entry(first.clone()).or_default().add(rest, sum);
        }
    }

    fn node(&self) -> Node {
        Node {
            people: self.sum.people,
            children: self.below.values().map(Self::node).collect(),
            hidden: Hidden::default(),
        }
    }
}
