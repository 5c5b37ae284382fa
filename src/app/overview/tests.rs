//! Figures and the sessions behind them, and the ways from figure to figure.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::model::code::CodeList;
use crate::model::filter::narrowed;
use crate::model::generate;
use crate::model::logbook::{CodeName, Logbook, Names};
use crate::model::people::People;
use crate::model::record::Extra;
use crate::model::session::{Session, Stamp, Trainer};
use crate::model::value::Date;
use crate::store::fault::{Fault, FileProblem};
use crate::store::folder::Folder;
use crate::store::home::Home;
use crate::text::Language;
use crate::text::search::Words;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 1, 15).unwrap()
}

fn book(sessions: &[(Session, Option<People>)], logbook: Logbook) -> Book {
    let none = FileProblem::new(Path::new(""), Fault::Missing);
    let mut book = Book::new(1, PathBuf::new(), Err(none), today());
    book.logbook = logbook;
    for (session, people) in sessions {
        let present = people.as_ref().map_or(0, People::present);
        book.catalogue.put(session, present, &[]);
    }
    book
}

fn sample() -> Book {
    let home = Home::at(Path::new("no-home"));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let folder = Folder::open(&folder, &home).unwrap();
    let mut sessions = Vec::new();
    folder.load(&mut |batch| {
        sessions.extend(
            batch
                .sessions
                .into_iter()
                .map(|loaded| (loaded.session, None)),
        );
    });
    book(&sessions, folder.logbook().unwrap().value)
}

fn filter(text: &str, book: &Book) -> FilterLine {
    let mut filter = FilterLine::default();
    filter.set(text);
    filter.follow(book, &Words::new(&book.logbook), today());
    filter
}

fn overview(book: &Book, filter: &FilterLine) -> Overview {
    let mut overview = Overview::default();
    overview.refresh(book, filter, Texts::new(Language::English));
    overview
}

/// How many sessions the list behind a figure shows, and the filter above it.
fn behind(figure: &Figure, texts: Texts, book: &Book, above: &FilterLine) -> (u64, String) {
    let conditions = figure.about.conditions();
    let parts = behind::parts(&conditions, figure.sessions, texts, book, above, today());
    let text = narrowed(above.text.value(), &parts);
    let list = filter(&text, book);
    let digests = book.catalogue.digests().iter();
    let shown = digests.filter(|digest| list.filter.takes(digest)).count();
    (shown as u64, text)
}

fn every_figure_has_its_sessions(book: &Book, above: &str, language: Language) {
    let above = filter(above, book);
    let overview = overview(book, &above);
    for panel in &overview.panels {
        panel_has_its_sessions(panel, book, &above, language);
    }
    for unit in Unit::ALL {
        let overview = overview_by(unit, book, &above);
        let mut panels = overview.panels.iter();
        if let Some(time) = panels.find(|panel| panel.kind == PanelKind::Time) {
            panel_has_its_sessions(time, book, &above, language);
        }
    }
}

fn panel_has_its_sessions(panel: &Panel, book: &Book, above: &FilterLine, language: Language) {
    for figure in &panel.figures {
        let (shown, text) = behind(figure, Texts::new(language), book, above);
        assert_eq!(shown, figure.sessions, "{:?}: {text}", figure.about);
    }
}

fn overview_by(unit: Unit, book: &Book, filter: &FilterLine) -> Overview {
    let mut overview = Overview {
        chosen_unit: Some(unit),
        ..Overview::default()
    };
    overview.refresh(book, filter, Texts::new(Language::English));
    overview
}

#[test]
fn behind_every_figure_of_the_sample_are_as_many_sessions_in_every_language() {
    let book = sample();
    assert_eq!(book.catalogue.len(), 25);
    for above in [
        "",
        "oblast:жалал",
        "gender",
        "status:planned",
        "from:01.12.2019",
    ] {
        for language in Language::ALL {
            every_figure_has_its_sessions(&book, above, language);
        }
    }
}

#[test]
fn the_filter_behind_a_figure_is_in_words_of_the_language() {
    let book = sample();
    let above = filter("", &book);
    let figure = |about: About| {
        let overview = overview(&book, &above);
        let mut figures = overview.panels.into_iter().flat_map(|panel| panel.figures);
        figures.find(|figure| figure.about == about).unwrap()
    };
    let jalal_abad = figure(About::Oblast("41703000000000".to_owned()));
    let several = figure(About::Several(CodeList::TrainerType));
    let not_stated = figure(About::SexNotStated);
    let week = About::Span(Unit::Week, NaiveDate::from_ymd_opt(2019, 12, 2).unwrap());
    let cases = [
        (
            &jalal_abad,
            Language::Kyrgyz,
            "облус:\"Жалал-Абад облусу\" абал:Өткөрүлгөн",
        ),
        (
            &several,
            Language::Russian,
            "тип:несколько статус:Проведено",
        ),
        (
            &not_stated,
            Language::English,
            "sex:\"not stated\" status:Held",
        ),
        (
            &figure(week),
            Language::Russian,
            "неделя:2019-12-02 статус:Проведено",
        ),
    ];
    for (figure, language, expected) in cases {
        let (_, text) = behind(figure, Texts::new(language), &book, &above);
        assert_eq!(text, expected);
    }
}

fn named(code: &str, name: &str) -> CodeName {
    CodeName {
        code: code.to_owned(),
        name: Names {
            en: name.to_owned(),
            ru: name.to_owned(),
            ky: name.to_owned(),
            ..Names::default()
        },
        extra: Extra::default(),
    }
}

#[test]
fn codes_that_are_called_alike_are_told_apart_by_their_codes() {
    let logbook = Logbook {
        trainer_types: vec![
            named("a", "Club \"Ak-Keme\""),
            named("b", "Club \"Ak-Keme\""),
            named("c", "Club"),
            named("d \"e\"", "***"),
        ],
        ..Logbook::default()
    };
    let sessions: Vec<(Session, Option<People>)> = (0..)
        .zip(["a", "b", "c", "d \"e\"", "c"])
        .map(|(number, kind)| {
            let mut session = Session::new(generate::id(number), Stamp::default());
            session.status = "held".to_owned();
            session.trainers.push(Trainer {
                kind: kind.to_owned(),
                ..Trainer::default()
            });
            (session, None)
        })
        .collect();
    let book = book(&sessions, logbook);
    every_figure_has_its_sessions(&book, "", Language::Kyrgyz);
}

#[test]
fn the_selection_stays_on_its_figure() {
    let book = sample();
    let mut line = filter("", &book);
    let mut overview = overview(&book, &line);
    let mut after = |overview: &mut Overview, text: &str| {
        line.set(text);
        line.follow(&book, &Words::new(&book.logbook), today());
        overview.refresh(&book, &line, Texts::new(Language::English));
        overview.selected_about().unwrap()
    };
    let oblast = |code: &str| (PanelKind::Oblasts, About::Oblast(code.to_owned()));
    let ysyk_kol = oblast("41702000000000");
    overview.selected = spot_of(&overview, &ysyk_kol.1);
    assert_eq!(after(&mut overview, "from:25.11.2019"), ysyk_kol);
    assert_eq!(
        after(&mut overview, "oblast:жалал"),
        oblast("41703000000000")
    );
    let first = (PanelKind::Key, About::Held);
    assert_eq!(after(&mut overview, "nowhere"), first);
}

fn spot_of(overview: &Overview, about: &About) -> Spot {
    let mut spots = overview.panels.iter().enumerate().flat_map(|(panel, all)| {
        let figures = all.figures.iter().enumerate();
        figures.map(move |(line, figure)| (Spot { panel, line }, figure))
    });
    let (spot, _) = spots.find(|(_, figure)| figure.about == *about).unwrap();
    spot
}

#[test]
fn arrows_lead_where_they_point() {
    use Command::{First, Last, MoveDown, MoveLeft, MoveRight, MoveUp, NextPanel, PreviousPanel};
    let book = sample();
    let mut overview = overview(&book, &filter("", &book));
    let mut wishes = Vec::new();
    let mut effects = Vec::new();
    let line = filter("", &book);
    let settings = crate::store::settings::Settings::default();
    let moment = crate::app::event::Moment {
        at: chrono::DateTime::UNIX_EPOCH,
        today: today(),
        clock: chrono::NaiveTime::MIN,
        fresh: generate::id(0),
        page: 16,
    };
    let mut context = Context {
        moment,
        texts: Texts::new(Language::English),
        settings: &settings,
        book: Some(&book),
        filter: &line,
        effects: &mut effects,
        wishes: &mut wishes,
    };
    let oblast = |code: &str| About::Oblast(code.to_owned());
    let district = |code: &str| About::District(code.to_owned());
    let role = |code: &str| About::Code(CodeList::Role, code.to_owned());
    let age = |band: &str| About::Code(CodeList::Age, band.to_owned());
    let week = |day: u32| About::Span(Unit::Week, NaiveDate::from_ymd_opt(2019, 11, day).unwrap());
    let kind = |code: &str| About::Code(CodeList::TrainerType, code.to_owned());
    let steps = [
        (MoveUp, About::Held),
        (MoveLeft, About::Held),
        (MoveRight, About::Municipalities),
        (MoveDown, About::Hours),
        (MoveDown, kind("local_consultant")),
        (MoveRight, role("resident")),
        (MoveUp, About::SexNotStated),
        (MoveRight, About::Knowledge),
        (MoveRight, About::Knowledge),
        (NextPanel, kind("local_consultant")),
        (NextPanel, age("60+")),
        (
            MoveUp,
            About::Met("gender_expert".to_owned(), "local_consultant".to_owned()),
        ),
        (MoveUp, About::Several(CodeList::TrainerType)),
        (NextPanel, age("60+")),
        (NextPanel, week(18)),
        (MoveRight, district("41702210000000")),
        (MoveLeft, week(18)),
        (MoveLeft, week(18)),
        (MoveUp, About::NotStated(CodeList::Age)),
        (MoveRight, oblast("41702000000000")),
        (MoveDown, district("41702210000000")),
        (First, About::Held),
        (PreviousPanel, About::Disagree),
    ];
    for (command, expected) in steps {
        assert!(overview.on_command(command, &mut context));
        let (_, about) = overview.selected_about().unwrap();
        assert_eq!(about, expected, "{command:?}");
    }
    overview.on_command(Last, &mut context);
    let last = overview.selected;
    overview.on_command(MoveDown, &mut context);
    assert_eq!(overview.selected, last);
    overview.on_command(Command::OpenBehind, &mut context);
    assert!(matches!(context.wishes.as_slice(), [Wish::Behind(_)]));
}

#[test]
fn the_target_stands_beside_whole_municipalities_alone() {
    let book = sample();
    let beside = |text: &str| {
        let mut overview = Overview {
            against: Some(Against::Target),
            ..Overview::default()
        };
        let filter = filter(text, &book);
        overview.refresh(&book, &filter, Texts::new(Language::English));
        let municipalities = overview.summary.municipalities;
        let held = overview.beside.as_ref().and_then(|beside| {
            let key = overview
                .panels
                .iter()
                .find(|panel| panel.kind == PanelKind::Key)?;
            Some(beside.figure(key, &About::Held)?.sessions)
        });
        (held, municipalities.target)
    };
    assert_eq!(beside(""), (Some(25), 25));
    let (issyk, targets) = beside("oblast:issyk");
    assert!(0 < targets && targets < 25);
    assert_eq!(issyk, Some(targets));
    for part in [
        "to:20.11.2019",
        "oblast:issyk status:held",
        "topic:gender",
        "issyk",
    ] {
        assert_eq!(beside(part).0, None, "{part}");
    }
}

#[test]
fn municipalities_have_a_target_where_no_number_of_sessions_is_set() {
    let mut book = sample();
    for municipality in &mut book.logbook.municipalities {
        if let Some(target) = &mut municipality.target {
            target.sessions = None;
            target.participants = None;
        }
    }
    let mut overview = Overview {
        against: Some(Against::Target),
        ..Overview::default()
    };
    overview.refresh(&book, &filter("", &book), Texts::new(Language::English));
    let key = overview.panels.first().unwrap();
    let wanted = |about: About| {
        let beside = overview.beside.as_ref()?;
        Some(beside.figure(key, &about)?.sessions)
    };
    let target = overview.summary.municipalities.target;
    assert_eq!(
        wanted(About::Municipalities),
        Some(target).filter(|target| *target > 0)
    );
    assert_eq!(wanted(About::Held), None);
}

#[test]
fn any_time_stands_beside_another() {
    let book = sample();
    let shown = |against: Against, above: &str| {
        let mut overview = Overview {
            against: Some(against),
            ..Overview::default()
        };
        let above = filter(above, &book);
        overview.refresh(&book, &above, Texts::new(Language::English));
        let beside = overview.beside?;
        let held = beside.summary.as_ref()?.sessions.held;
        let (from, to) = beside.period?;
        Some((held, from.to_string(), to.to_string()))
    };
    let day = |month: u32| NaiveDate::from_ymd_opt(2019, month, 1).unwrap();
    let span = |held: u64, from: &str, to: &str| Some((held, from.to_owned(), to.to_owned()));
    let november = Against::Span(Unit::Month, day(11));
    let wanted = span(21, "2019-11-01", "2019-11-30");
    assert_eq!(shown(november.clone(), ""), wanted);
    assert_eq!(shown(november.clone(), "month:12.2019"), wanted);
    assert_eq!(shown(november, "21.11"), None);
    let quarter = Against::Span(Unit::Quarter, day(10));
    let wanted = span(25, "2019-10-01", "2019-12-31");
    assert_eq!(shown(quarter, "year:2020"), wanted);
    let typed = Against::typed(" from:2.12.2019 to:8.12.2019", &book).unwrap();
    let wanted = span(4, "2019-12-02", "2019-12-08");
    assert_eq!(shown(typed, "to:1.12.2019"), wanted);
    for no_time in [
        "",
        "from",
        "from:",
        "from:40.40.2019",
        "oblast:issyk month:11.2019",
        "nov",
    ] {
        assert_eq!(Against::typed(no_time, &book), None, "{no_time}");
    }
}

#[test]
fn units_go_round() {
    let mut unit = None;
    let mut seen = Vec::new();
    for _ in 0..6 {
        unit = next_unit(unit);
        seen.push(unit);
    }
    let units = Unit::ALL.map(Some);
    assert_eq!(seen[..4], units);
    assert_eq!(seen[4..], [None, Some(Unit::Week)]);
}

/// On a screen of 80 by 24 a side has 16 rows; on one of 140 by 40, 29.
#[test]
fn the_story_is_on_one_screen() {
    let book = sample();
    let mut overview = overview(&book, &filter("", &book));
    let story = [
        PanelKind::Types,
        PanelKind::Ages,
        PanelKind::Time,
        PanelKind::Roles,
        PanelKind::Oblasts,
        PanelKind::Districts,
    ];
    for unit in [None, Some(Unit::Week), Some(Unit::Year)] {
        overview.chosen_unit = unit;
        overview.refresh(&book, &filter("", &book), Texts::new(Language::English));
        for room in [14, 15, 16, 20, 29] {
            let sides = [Side::Left, Side::Right].map(|side| overview.side(side, room));
            for kind in story {
                let mut places = sides.iter().flatten();
                let is_it = |place: &&Place| overview.panels[place.panel].kind == kind;
                let place = places.find(is_it).unwrap();
                let count = overview.panels[place.panel].figures.len();
                assert!(place.shown >= count.min(2), "{kind:?} {place:?}");
                assert!(place.end() <= room, "{kind:?} {place:?}");
            }
        }
    }
}

#[test]
fn nothing_is_behind_a_figure_of_no_sessions() {
    let book = sample();
    let mut overview = overview(&book, &filter("", &book));
    let planned = spot_of(&overview, &About::Planned);
    let line = filter("", &book);
    let settings = crate::store::settings::Settings::default();
    let (mut wishes, mut effects) = (Vec::new(), Vec::new());
    let mut context = Context {
        moment: crate::app::event::Moment {
            at: chrono::DateTime::UNIX_EPOCH,
            today: today(),
            clock: chrono::NaiveTime::MIN,
            fresh: generate::id(0),
            page: 1,
        },
        texts: Texts::new(Language::English),
        settings: &settings,
        book: Some(&book),
        filter: &line,
        effects: &mut effects,
        wishes: &mut wishes,
    };
    overview.on_click(Target::Figure(planned.panel, planned.line), &mut context);
    assert_eq!(overview.selected, planned);
    assert!(matches!(
        context.wishes.as_slice(),
        [Wish::Tell(Notice::Plain("refused-nothing-behind"))]
    ));
}

/// Every figure can be come to, with the arrows alone.
fn reached(overview: &mut Overview, room: usize) -> usize {
    let mut seen = vec![Spot::default()];
    let mut next = 0;
    while let Some(spot) = seen.get(next).copied() {
        next += 1;
        overview.selected = spot;
        let steps = [
            overview.up(),
            overview.down(),
            overview.sideways(Side::Left, room),
            overview.sideways(Side::Right, room),
        ];
        for step in steps.into_iter().flatten() {
            assert!(overview.figure(step).is_some());
            if !seen.contains(&step) {
                seen.push(step);
            }
        }
    }
    seen.len()
}

fn dated(
    mut sessions: Vec<(Session, Option<People>)>,
    day: Date,
) -> Vec<(Session, Option<People>)> {
    for (session, _) in sessions.iter_mut().skip(1) {
        session.starts_on = session.starts_on.map(|_| day);
    }
    sessions
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// However few rows there are, what is not stated stays in sight beside a figure that moves, no
    /// two panels stand in one row, and the selected figure is seen.
    #[test]
    fn panels_share_the_rows(
        sessions in generate::sessions(), room in 0usize..40, shown in 2usize..9,
        top in 0usize..30, which in any::<prop::sample::Index>(),
    ) {
        let book = book(&sessions, Logbook::default());
        let overview = overview(&book, &filter("", &book));
        for side in [Side::Left, Side::Right] {
            let places = overview.side(side, room);
            for (place, next) in places.iter().zip(places.iter().skip(1)) {
                prop_assert!(place.end() <= next.top, "{places:?}");
            }
            for place in &places {
                let count = overview.panels[place.panel].figures.len();
                prop_assert!(0 < place.shown && place.shown <= count);
                prop_assert!(place.shown < room.max(2), "{place:?}");
            }
        }
        for panel in &overview.panels {
            let count = panel.figures.len();
            let selected = which.index(count);
            let window = panel.window(shown, top, Some(selected));
            prop_assert_eq!(window.lines.len(), shown.min(count));
            prop_assert!(window.lines.is_sorted());
            let kept = (0..count).filter(|line| panel.figures[*line].about.is_kept());
            let kept: Vec<usize> = kept.take(shown - 1).collect();
            prop_assert!(kept.iter().all(|line| window.lines.contains(line)));
            prop_assert!(window.lines.contains(&selected));
        }
    }

    #[test]
    fn behind_every_figure_are_as_many_sessions(
        sessions in generate::sessions(), logbook in generate::logbook(), day in generate::date(),
        above in prop::sample::select(vec!["", "status:held", "a", "oblast:\"ысык"]),
        is_together in any::<bool>(), language in prop::sample::select(Language::ALL.to_vec()),
    ) {
        let sessions = if is_together { dated(sessions, day) } else { sessions };
        every_figure_has_its_sessions(&book(&sessions, logbook), above, language);
    }

    #[test]
    fn breakdowns_add_up(sessions in generate::sessions(), logbook in generate::logbook()) {
        let book = book(&sessions, logbook);
        let overview = overview(&book, &filter("", &book));
        let held = overview.summary.sessions.held;
        let people = overview.summary.participants.total();
        for panel in &overview.panels {
            // The line of what is planned far away counts planned sessions alone.
            let held_ones = panel.figures.iter();
            let held_ones = held_ones.filter(|one| !matches!(one.about, About::Beyond(..)));
            let sessions: u64 = held_ones.map(|figure| figure.sessions).sum();
            let attended: u64 = panel.figures.iter().map(|figure| figure.people.total()).sum();
            match panel.kind {
                PanelKind::Oblasts | PanelKind::Districts | PanelKind::Time => {
                    prop_assert_eq!((sessions, attended), (held, people), "{:?}", panel.kind);
                }
                PanelKind::Roles | PanelKind::Ages => prop_assert_eq!(attended, people),
                _ => {}
            }
        }
    }

    #[test]
    fn every_figure_is_reached_by_arrows(sessions in generate::sessions(), room in 0usize..40) {
        let book = book(&sessions, Logbook::default());
        let mut overview = overview(&book, &filter("", &book));
        let all: usize = overview.panels.iter().map(|panel| panel.figures.len()).sum();
        prop_assert_eq!(reached(&mut overview, room), all);
    }
}
