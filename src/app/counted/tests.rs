//! Screens that follow the changes of a logbook show what they would show had they been opened after
//! them.

use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::*;
use crate::app::agenda::Agenda;
use crate::app::check::{Check, Count};
use crate::app::coverage::Coverage;
use crate::app::event::Item;
use crate::app::overview::Overview;
use crate::model::generate;
use crate::model::logbook::{Logbook, PlaceNames, ProgrammeMunicipality};
use crate::model::people::People;
use crate::model::present::Named;
use crate::model::record::Extra;
use crate::model::session::{Session, Stamp};
use crate::store::fault::{Fault, FileProblem};
use crate::text::search::Words;
use crate::text::{Language, Texts};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 1, 15).unwrap()
}

/// What happens to a logbook.
#[derive(Clone, Debug)]
enum Step {
    /// A session is written, over another of its place among all or beside it.
    Write(Box<(Session, Option<People>)>),
    /// The session at a place is gone.
    Remove(usize),
    /// Other bands of ages are reported.
    Report(Option<&'static str>),
    /// Something else is asked for.
    Filter(&'static str),
    /// Nothing that the screens would not look at by themselves: they are asked again.
    Look,
}

const FILTERS: [&str; 6] = [
    "",
    "status:held",
    "-status:held",
    "to:2019-12-01",
    "а",
    "place:41703225853000",
];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let session = (
        generate::sessions(),
        any::<prop::sample::Index>(),
        0_u128..4,
    );
    let write = session.prop_filter_map("a session", |(sessions, index, number)| {
        let mut one = sessions.get(index.index(sessions.len().max(1)))?.clone();
        one.0.id = generate::id(number);
        Some(Step::Write(Box::new(one)))
    });
    let step = prop_oneof![
        8 => write,
        2 => (0_usize..4).prop_map(Step::Remove),
        1 => prop::sample::select(vec![None, Some("kg-2023"), Some("un-youth")]).prop_map(Step::Report),
        1 => prop::sample::select(&FILTERS[..]).prop_map(Step::Filter),
        4 => Just(Step::Look),
    ];
    prop::collection::vec(step, 1..16)
}

fn written((session, people): &(Session, Option<People>)) -> Item {
    Item::Session {
        session: Box::new(session.clone()),
        named: people.as_ref().map(Named::of).unwrap_or_default(),
        read_only: None,
    }
}

/// The screens whose figures follow.
#[derive(Default)]
struct Screens {
    overview: Overview,
    agenda: Agenda,
    coverage: Coverage,
    count: Count,
    check: Check,
}

impl Screens {
    fn refresh(&mut self, book: &Book, filter: &FilterLine) {
        let texts = Texts::new(Language::Russian);
        self.overview.refresh(book, filter, texts);
        self.agenda.refresh(book, filter, today());
        self.coverage.refresh(book, filter, texts);
        self.count.refresh(book, 20);
        self.check.refresh(book, filter, &self.count, 20);
    }

    fn assert_like(&self, other: &Self) {
        assert_eq!(self.overview.summary, other.overview.summary);
        assert_eq!(self.overview.panels, other.overview.panels);
        assert_eq!(self.overview.shown, other.overview.shown);
        assert_eq!(self.agenda.times, other.agenda.times);
        assert_eq!(self.coverage.figures, other.coverage.figures);
        assert_eq!(self.coverage.shown, other.coverage.shown);
        assert_eq!(self.count.findings, other.count.findings);
        assert_eq!(self.check.rows, other.check.rows);
        assert_eq!(self.check.counts, other.check.counts);
        assert_eq!(self.check.sessions, other.check.sessions);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn screens_that_follow_show_what_those_opened_afterwards_do(
        sessions in generate::sessions(),
        logbook in generate::logbook(),
        steps in steps(),
    ) {
        let none = FileProblem::new(Path::new(""), Fault::Missing);
        let mut book = Book::new(1, PathBuf::new(), Err(none), today());
        book.logbook = Logbook { age_profile: "kg-2009".into(), ..logbook };
        book.catalogue.list_places(&book.logbook);
        book.take(sessions.iter().map(written).collect());
        book.progress = Some((0, 0));
        let mut filter = FilterLine::default();
        let mut following = Screens::default();
        for step in steps {
            match &step {
                Step::Write(one) => book.take(vec![written(one)]),
                Step::Remove(place) => {
                    let id = book.catalogue.digests().get(*place).map(|digest| digest.id);
                    book.take(id.map(Item::Gone).into_iter().collect());
                }
                Step::Report(profile) => book.report_by(profile.map(Into::into)),
                Step::Filter(text) => filter.set(text),
                Step::Look => {}
            }
            filter.follow(&book, &Words::new(&book.logbook), today());
            if matches!(step, Step::Look) {
                let mut afresh = Screens::default();
                afresh.refresh(&book, &filter);
                following.refresh(&book, &filter);
                following.assert_like(&afresh);
            }
        }
        following.refresh(&book, &filter);
        let mut afresh = Screens::default();
        afresh.refresh(&book, &filter);
        following.assert_like(&afresh);
    }
}

/// A word names places alone, until a session has a method that is called so.
#[test]
fn a_word_that_comes_to_name_more_than_places_lets_every_municipality_stand() {
    let none = FileProblem::new(Path::new(""), Fault::Missing);
    let mut book = Book::new(1, PathBuf::new(), Err(none), today());
    let listed = ["41703225853000", "41702205850000"].map(|code| ProgrammeMunicipality {
        code: code.into(),
        name: PlaceNames::default(),
        target: None,
        profile: None,
        extra: Extra::default(),
    });
    book.logbook.municipalities = listed.into();
    book.catalogue.list_places(&book.logbook);
    book.progress = Some((0, 0));
    let mut filter = FilterLine::default();
    filter.set("жалал");
    let mut following = Screens::default();
    let mut shown = Vec::new();
    for methods in [vec![], vec!["жалал".to_owned()]] {
        let mut session = Session::new(generate::id(1), Stamp::default());
        session.municipality.code = "41703225853000".into();
        session.methods = methods;
        book.take(vec![written(&(session, None))]);
        filter.follow(&book, &Words::new(&book.logbook), today());
        let mut afresh = Screens::default();
        afresh.refresh(&book, &filter);
        following.refresh(&book, &filter);
        following.assert_like(&afresh);
        shown.push(following.coverage.figures.places.len());
    }
    assert_eq!(shown, [1, 2]);
}
