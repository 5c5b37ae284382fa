//! Tables beside a slow calculation of its own, which knows nothing of symbols: every dimension by
//! every dimension by every measure.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::model::code::NOT_STATED;
use crate::model::fold::fold;
use crate::model::generate;
use crate::model::logbook::lies_in;
use crate::model::people::People;
use crate::model::session::Session;

/// A session with everything that stands on its paper.
struct Paper<'a> {
    session: &'a Session,
    /// Everybody who was there: role, sex, age.
    people: Vec<[String; 3]>,
}

const UNKNOWN: &str = "\u{1}nobody says";

fn word(code: &str) -> String {
    match code {
        "" | NOT_STATED => UNKNOWN.to_owned(),
        code => code.to_owned(),
    }
}

fn sex_word(code: &str) -> String {
    match code {
        "female" | "male" | "other" => code.to_owned(),
        _ => UNKNOWN.to_owned(),
    }
}

impl<'a> Paper<'a> {
    fn new(session: &'a Session, names: Option<&People>) -> Self {
        let mut people = Vec::new();
        for row in &session.attendance.counts {
            for _ in 0..row.count {
                people.push([word(&row.role), sex_word(&row.sex), word(&row.age)]);
            }
        }
        let present = names.map_or(0, People::present);
        let headcount = session.attendance.headcount.unwrap_or(0);
        let all = (people.len() as u32).max(headcount).max(present);
        while people.len() < all as usize {
            people.push([UNKNOWN, UNKNOWN, UNKNOWN].map(str::to_owned));
        }
        Self { session, people }
    }

    /// What the session is called in a dimension that tells sessions apart.
    fn labels(&self, dimension: Dimension) -> Vec<String> {
        let session = self.session;
        let place = &session.municipality;
        let first = |unit| {
            session
                .starts_on
                .map(|day| first_day(unit, day.0).to_string())
        };
        let (district, oblast) = lies_in(&place.code);
        let mut labels: Vec<String> = match dimension {
            Dimension::Oblast => vec![oblast.map_or("", |place| place.code).to_owned()],
            Dimension::District => vec![district.map_or("", |place| place.code).to_owned()],
            Dimension::Municipality if place.code.is_empty() => vec![place.name.clone()],
            Dimension::Municipality => vec![place.code.clone()],
            Dimension::TrainerType => session
                .trainers
                .iter()
                .map(|one| one.kind.clone())
                .collect(),
            Dimension::Trainer => {
                let names = session
                    .trainers
                    .iter()
                    .map(|one| name_label(one.name.trim()));
                names.collect()
            }
            Dimension::Topic => session.topics.clone(),
            Dimension::Method => session.methods.clone(),
            Dimension::Language => session.languages.clone(),
            Dimension::Kind => vec![session.kind.clone()],
            Dimension::Status => vec![session.status.clone()],
            Dimension::DocumentKind => {
                let kinds = session.documents.iter().map(|one| word(&one.kind));
                kinds.collect()
            }
            Dimension::Year => first('y').into_iter().collect(),
            Dimension::Quarter => first('q').into_iter().collect(),
            Dimension::Month => first('m').into_iter().collect(),
            Dimension::Week => first('w').into_iter().collect(),
            Dimension::Role | Dimension::Sex | Dimension::Age | Dimension::Group => unreachable!(),
        };
        labels.retain(|label| !label.is_empty());
        if labels.is_empty() {
            labels.push(UNKNOWN.to_owned());
        }
        labels.sort();
        labels.dedup();
        labels
    }

    fn groups(&self) -> Vec<[String; 2]> {
        let mut people = Vec::new();
        for row in &self.session.attendance.groups {
            for _ in 0..if row.group.is_empty() { 0 } else { row.count } {
                people.push([row.group.clone(), sex_word(&row.sex)]);
            }
        }
        if people.is_empty() {
            let all = self.people.iter();
            people.extend(all.map(|person| [UNKNOWN.to_owned(), person[1].clone()]));
        }
        people
    }

    /// The sexes of those who are counted under all of the labels; nothing where the session does
    /// not stand there.
    fn counted(&self, asked: &[(Dimension, &str)]) -> Option<Vec<String>> {
        let of_people = |dimension: Dimension| dimension.is_of_people();
        let (people, sessions): (Vec<_>, Vec<_>) = asked
            .iter()
            .partition(|(dimension, _)| of_people(*dimension));
        let stands = |(dimension, label): &(Dimension, &str)| {
            self.labels(*dimension).iter().any(|own| own == label)
        };
        if !sessions.iter().all(stands) {
            return None;
        }
        if people.is_empty() {
            return Some(self.people.iter().map(|person| person[1].clone()).collect());
        }
        let has_groups = people.iter().any(|(one, _)| *one == Dimension::Group);
        let found: Vec<String> = if has_groups {
            let groups = self.groups();
            let fits = |person: &&[String; 2]| {
                people.iter().all(|(dimension, label)| match dimension {
                    Dimension::Group => person[0] == *label,
                    _ => person[1] == *label,
                })
            };
            groups
                .iter()
                .filter(fits)
                .map(|person| person[1].clone())
                .collect()
        } else {
            let fits = |person: &&[String; 3]| {
                people.iter().all(|(dimension, label)| match dimension {
                    Dimension::Role => person[0] == *label,
                    Dimension::Sex => person[1] == *label,
                    _ => person[2] == *label,
                })
            };
            let all = self.people.iter();
            all.filter(fits).map(|person| person[1].clone()).collect()
        };
        // A session of which nobody was counted has no group stated either.
        let is_groupless = people.as_slice() == [(Dimension::Group, UNKNOWN)]
            && self.groups().iter().all(|person| person[0] == UNKNOWN);
        (!found.is_empty() || is_groupless).then_some(found)
    }

    fn documents(&self, asked: &[(Dimension, &str)]) -> u64 {
        let kind = asked
            .iter()
            .find(|(one, _)| *one == Dimension::DocumentKind);
        let documents = self.session.documents.iter();
        let fits = documents.filter(|one| kind.is_none_or(|(_, kind)| word(&one.kind) == *kind));
        fits.count() as u64
    }
}

fn name_label(name: &str) -> String {
    match fold(name) {
        folded if folded.is_empty() => name.to_owned(),
        folded => folded,
    }
}

fn first_day(unit: char, day: NaiveDate) -> NaiveDate {
    let ymd = |month: u32| NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap();
    match unit {
        'y' => ymd(1),
        'q' => ymd((day.month() - 1) / 3 * 3 + 1),
        'm' => ymd(day.month()),
        _ => day - Days::new(u64::from(day.weekday().num_days_from_monday())),
    }
}

/// The figures of the sessions that stand under labels, added up one by one.
fn slowly(papers: &[Paper], asked: &[(Dimension, &str)]) -> (Figures, BTreeSet<String>) {
    let (mut figures, mut places) = (Figures::default(), BTreeSet::new());
    for paper in papers {
        let Some(people) = paper.counted(asked) else {
            continue;
        };
        let session = paper.session;
        figures.sessions += 1;
        people.iter().for_each(|sex| figures.people.add(sex, 1));
        figures.hours += session.hours.unwrap_or(0.0).into();
        figures.without_hours += u64::from(session.hours.is_none());
        let knowledge = session.knowledge.clone().unwrap_or_default();
        let scores = [knowledge.before, knowledge.after];
        let has_any = scores.iter().any(Option::is_some);
        let has_all = scores.iter().all(Option::is_some) && knowledge.tested.unwrap_or(0) > 0;
        figures.without_gain += u64::from(has_any && !has_all);
        figures.documents += paper.documents(asked);
        let place = &session.municipality;
        if !(place.code.is_empty() && place.name.is_empty()) {
            places.insert(match place.code.as_str() {
                "" => format!("name {}", place.name),
                code => code.to_owned(),
            });
        }
        if let Some(knowledge) = &session.knowledge
            && let (Some(before), Some(after)) = (knowledge.before, knowledge.after)
        {
            let tested = knowledge.tested.unwrap_or(0);
            figures.tested += u64::from(tested);
            figures.gain += ((after - before) * f64::from(tested)).into();
        }
    }
    (figures, places)
}

fn label_of(key: &Key, dimension: Dimension) -> String {
    match key {
        Key::Code(code) => code.clone(),
        Key::Name(name) if dimension == Dimension::Trainer => name_label(name),
        Key::Name(name) => name.clone(),
        Key::Span(first) => first.to_string(),
        Key::Unknown => UNKNOWN.to_owned(),
    }
}

fn same(found: &Figures, wanted: &(Figures, BTreeSet<String>), measure: Measure) -> bool {
    let (slow, places) = wanted;
    let near = |a: f64, b: f64| (a - b).abs() < 1e-6 * (1.0 + a.abs());
    found.sessions == slow.sessions
        && found.people == slow.people
        && found.hours == slow.hours
        && found.without_hours == slow.without_hours
        && found.without_gain == slow.without_gain
        && found.documents == slow.documents
        && near(found.gain.value(), slow.gain.value())
        && found.tested == slow.tested
        && (measure != Measure::Municipalities || found.municipalities == places.len() as u64)
}

fn layouts() -> Vec<Layout> {
    let mut layouts = Vec::new();
    for rows in Dimension::ALL {
        for columns in std::iter::once(None).chain(Dimension::ALL.map(Some)) {
            // What is behind figures depends on the measure only where municipalities are counted.
            for measure in [Measure::Participants, Measure::Municipalities] {
                layouts.push(Layout::new(rows, columns, measure));
            }
        }
    }
    layouts
}

fn catalogue(sessions: &[(Session, Option<People>)]) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for (session, people) in sessions {
        let present = people.as_ref().map_or(0, People::present);
        catalogue.put(session, present, &[]);
    }
    catalogue
}

/// Every cell and every total of a table is what the slow calculation finds, and no label of the
/// slow calculation is missing.
fn agrees(layout: Layout, sessions: &[(Session, Option<People>)], catalogue: &Catalogue) {
    let table = match Crosstab::of(layout, catalogue.digests(), catalogue) {
        Ok(table) => table,
        Err(_) => {
            assert!(layout.check().is_err());
            return;
        }
    };
    let papers: Vec<Paper> = sessions
        .iter()
        .filter(|(session, _)| layout.counts_every_status() || session.status == "held")
        .map(|(session, people)| Paper::new(session, people.as_ref()))
        .collect();
    let all = |of: usize| std::iter::once(None).chain((0..of).map(Some));
    for row in all(table.rows.len()) {
        for column in all(table.columns.len()) {
            let down = row.map(|row| (layout.rows, label_of(&table.rows[row], layout.rows)));
            let across = column.map(|column| {
                let dimension = layout.columns.unwrap();
                (dimension, label_of(&table.columns[column], dimension))
            });
            let asked: Vec<(Dimension, &str)> = down
                .iter()
                .chain(&across)
                .map(|(dimension, label)| (*dimension, label.as_str()))
                .collect();
            let wanted = slowly(&papers, &asked);
            let found = table.at(row, column);
            assert!(
                same(&found, &wanted, layout.measure),
                "{layout:?} {asked:?}: {found:?} {wanted:?}"
            );
        }
    }
    for (dimension, keys) in [
        (Some(layout.rows), &table.rows),
        (layout.columns, &table.columns),
    ] {
        let Some(dimension) = dimension.filter(|one| !one.is_of_people()) else {
            continue;
        };
        let known: BTreeSet<String> = keys.iter().map(|key| label_of(key, dimension)).collect();
        assert_eq!(known.len(), keys.len(), "{layout:?}");
        let wanted = papers.iter().flat_map(|paper| paper.labels(dimension));
        assert_eq!(known, wanted.collect::<BTreeSet<_>>(), "{layout:?}");
    }
    adds_up(&table);
}

/// Where nothing overlaps, the rows add up to the total, and in each row the columns to its total.
fn adds_up(table: &Crosstab) {
    for measure in Measure::ALL.into_iter().filter(|one| !one.is_ratio()) {
        let layout = Layout {
            measure,
            ..table.layout
        };
        // What overlaps depends on the measure that the table was made for.
        let is_of_both = measure.is_of_people() && table.layout.measure.is_of_people();
        if table.layout.measure != measure && !is_of_both {
            continue;
        }
        let number = |row, column| measure.value(&table.at(row, column)).number().unwrap();
        let is_whole = |overlap: Overlap, dimension: Dimension| {
            let of_people = dimension.is_of_people();
            !overlap.several
                && !overlap.groups
                && (overlap.outside == 0 || measure.is_of_people())
                && (!of_people || measure.is_of_people())
                && (dimension != Dimension::Group)
        };
        if is_whole(table.row_overlap, layout.rows) {
            let sum: f64 = (0..table.rows.len())
                .map(|row| number(Some(row), None))
                .sum();
            assert!((sum - number(None, None)).abs() < 1e-6, "{layout:?}");
        }
        if let Some(columns) = layout.columns
            && is_whole(table.column_overlap, columns)
        {
            for row in std::iter::once(None).chain((0..table.rows.len()).map(Some)) {
                let sum: f64 = (0..table.columns.len())
                    .map(|column| number(row, Some(column)))
                    .sum();
                if row.is_none() || measure != Measure::Municipalities {
                    assert!((sum - number(row, None)).abs() < 1e-6, "{layout:?} {row:?}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_table_is_what_a_slow_calculation_finds(sessions in generate::sessions()) {
        let catalogue = catalogue(&sessions);
        for layout in layouts() {
            agrees(layout, &sessions, &catalogue);
        }
    }

    #[test]
    fn a_transposed_table_has_the_same_figures(sessions in generate::sessions()) {
        let catalogue = catalogue(&sessions);
        for layout in layouts().into_iter().filter(|one| one.check().is_ok()) {
            let of = |layout| Crosstab::of(layout, catalogue.digests(), &catalogue).unwrap();
            let (table, turned) = (of(layout), of(layout.transposed()));
            if layout.columns.is_none() {
                continue;
            }
            for (row, down) in table.rows.iter().enumerate() {
                for (column, across) in table.columns.iter().enumerate() {
                    let turned_row = turned.rows.iter().position(|key| key == across).unwrap();
                    let turned_column = turned.columns.iter().position(|key| key == down).unwrap();
                    let (one, other) = (table.cell(row, column), turned.cell(turned_row, turned_column));
                    prop_assert_eq!(layout.measure.value(&one), layout.measure.value(&other));
                }
            }
        }
    }
}

#[test]
fn nothing_is_divided_by_nothing() {
    let catalogue = Catalogue::default();
    for measure in Measure::ALL {
        for share in [
            None,
            Some(Share::Row),
            Some(Share::Column),
            Some(Share::All),
        ] {
            let layout = Layout {
                share,
                ..Layout::new(Dimension::Role, Some(Dimension::Sex), measure)
            };
            let Ok(table) = Crosstab::of(layout, catalogue.digests(), &catalogue) else {
                assert!(share.is_some() && measure.is_ratio());
                continue;
            };
            let is_quiet = match table.value(None, None) {
                Value::Nothing => true,
                Value::Whole(0) => share.is_none(),
                Value::Decimal(hours) => share.is_none() && hours == 0.0,
                _ => false,
            };
            assert!(is_quiet, "{layout:?}");
        }
    }
}

#[test]
fn what_cannot_be_known_is_refused() {
    use Dimension::{Age, Group, Role, Sex, Topic};
    let cases = [
        (
            Layout::new(Topic, Some(Topic), Measure::Sessions),
            Err(Refusal::Same),
        ),
        (
            Layout::new(Group, Some(Role), Measure::Participants),
            Err(Refusal::GroupBeside),
        ),
        (
            Layout::new(Age, Some(Group), Measure::Participants),
            Err(Refusal::GroupBeside),
        ),
        (Layout::new(Sex, Some(Group), Measure::Participants), Ok(())),
        (Layout::new(Group, None, Measure::Participants), Ok(())),
    ];
    for (layout, wanted) in cases {
        assert_eq!(layout.check(), wanted);
    }
    let unknown = Layout::of_words("topic", "planet", "sessions", "");
    assert_eq!(unknown, Err(Refusal::Unknown("planet".to_owned())));
}

#[test]
fn words_and_layouts_answer_each_other() {
    for (name, layout) in BUILT_IN {
        assert_eq!(Layout::of_named(&layout.named(name)), Ok(layout));
        assert_eq!(layout.transposed().transposed(), layout);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn several_threads_count_as_one_does(
        sessions in generate::sessions(), threads in 2_usize..5,
    ) {
        let catalogue = catalogue(&sessions);
        let digests: Vec<&Digest> = catalogue.digests().iter().collect();
        let columns = || std::iter::once(None).chain(Dimension::ALL.map(Some));
        for rows in Dimension::ALL {
            for columns in columns() {
                for measure in [Measure::Participants, Measure::Municipalities] {
                    let layout = Layout::new(rows, columns, measure);
                    if layout.check().is_err() {
                        continue;
                    }
                    let one = Count::of(layout, 0, &digests, &catalogue).finish();
                    let many = Count::of_many(layout, &digests, &catalogue, threads).finish();
                    prop_assert_eq!(&one.rows, &many.rows);
                    prop_assert_eq!(&one.columns, &many.columns);
                    prop_assert_eq!(one.row_overlap, many.row_overlap);
                    prop_assert_eq!(one.column_overlap, many.column_overlap);
                    let all = |of: usize| std::iter::once(None).chain((0..of).map(Some));
                    for row in all(one.rows.len()) {
                        for column in all(one.columns.len()) {
                            let (one, many) = (one.at(row, column), many.at(row, column));
                            prop_assert_eq!(one, many, "{:?}", layout);
                        }
                    }
                }
            }
        }
    }
}
