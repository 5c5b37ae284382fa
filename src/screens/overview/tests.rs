//! The overview drawn on any logbook, in any size: nothing panics, every bar keeps its number.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::app::book::Book;
use crate::app::event::{Event, Input, Item, Moment};
use crate::app::overview::Spot;
use crate::app::screen::Screen;
use crate::app::{App, Beginning, Opening};
use crate::model::code::CodeList;
use crate::model::generate;
use crate::model::logbook::{CodeName, Logbook, Names};
use crate::model::record::Extra;
use crate::model::session::{Session, Stamp};
use crate::screens::theme::{ColourDepth, Theme, ThemeKind};
use crate::screens::widgets::testing::{awkward_text, trimmed_lines_of};
use crate::screens::{View, draw};
use crate::store::fault::{Fault, FileProblem};
use crate::store::settings::Settings;

/// A program that shows the overview of some sessions.
struct Stage {
    app: App,
    view: View,
    theme: Theme,
}

impl Stage {
    fn new(sessions: &[Session], logbook: Logbook, language: &str) -> Self {
        let settings = Settings {
            language: Some(language.to_owned()),
            ..Settings::default()
        };
        let beginning = Beginning {
            settings,
            problem: None,
            open: Opening::Nothing(PathBuf::new()),
            places: Default::default(),
        };
        let (mut app, _) = App::new(beginning, moment());
        let none = FileProblem::new(Path::new(""), Fault::Missing);
        let mut book = Book::new(1, PathBuf::new(), Err(none), moment().today);
        book.logbook = logbook;
        book.progress = Some((sessions.len(), sessions.len()));
        book.take(sessions.iter().cloned().map(item).collect());
        app.book = Some(book);
        app.screens.reset(Screen::Overview(Box::default()));
        let mut stage = Self {
            app,
            view: View::default(),
            theme: Theme::new(ThemeKind::Dark, ColourDepth::True),
        };
        stage.happen(Event::Redraw);
        stage
    }

    fn happen(&mut self, event: Event) {
        let moment = moment();
        self.app.update(Input { moment, event });
    }

    fn select(&mut self, spot: Spot) {
        if let Screen::Overview(overview) = self.app.screens.top_mut() {
            overview.selected = spot;
        }
    }

    /// Every figure, and where it is.
    fn spots(&self) -> Vec<Spot> {
        let Screen::Overview(overview) = self.app.screens.top() else {
            return Vec::new();
        };
        let panels = overview.panels.iter().enumerate();
        panels
            .flat_map(|(panel, all)| (0..all.figures.len()).map(move |line| Spot { panel, line }))
            .collect()
    }

    fn drawn(&mut self, size: (u16, u16)) -> String {
        let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
        let (app, theme, view) = (&self.app, &self.theme, &mut self.view);
        terminal
            .draw(|frame| draw(frame, app, theme, view))
            .unwrap();
        trimmed_lines_of(terminal.backend().buffer()).join("\n")
    }
}

fn moment() -> Moment {
    Moment {
        at: DateTime::UNIX_EPOCH,
        clock: chrono::NaiveTime::MIN,
        today: NaiveDate::from_ymd_opt(2020, 1, 15).unwrap(),
        fresh: generate::id(0),
        page: 1,
    }
}

fn item(session: Session) -> Item {
    Item::Session {
        session: Box::new(session),
        named: 0.into(),
        read_only: None,
    }
}

fn held(number: u128, headcount: u32) -> Session {
    let mut session = Session::new(generate::id(number), Stamp::default());
    session.status = "held".to_owned();
    session.starts_on = "2019-11-18".parse().ok();
    session.attendance.headcount = Some(headcount);
    session
}

fn named(code: &str, name: &str) -> CodeName {
    CodeName {
        code: code.to_owned(),
        name: Names {
            en: name.to_owned(),
            ..Names::default()
        },
        extra: Extra::default(),
    }
}

#[test]
fn without_a_sex_there_is_no_share_and_no_pyramid() {
    let mut stage = Stage::new(&[held(1, 16)], Logbook::default(), "en");
    let screen = stage.drawn((80, 24));
    for seen in [
        "1 session held",
        "0 municipalities",
        "16 attendances",
        "16 sex not stated",
        "– women",
        "– knowledge",
        "– hours",
        "── 18 November 2019 ──",
        "No trainer type",
        "Not stated",
        "18–24 Nov",
    ] {
        assert!(screen.contains(seen), "{seen}\n{screen}");
    }
    assert!(!screen.contains("│"), "{screen}");
}

#[test]
fn large_numbers_stay_whole() {
    let sessions = [held(1, 4_000_000_000), held(2, 3_999_999_999)];
    for size in [(60, 16), (80, 24), (140, 40)] {
        let mut stage = Stage::new(&sessions, Logbook::default(), "en");
        let screen = stage.drawn(size);
        assert!(screen.contains("7,999,999,999"), "{screen}");
    }
}

#[test]
fn planned_sessions_stand_beside_those_that_were_held() {
    let mut planned = held(2, 0);
    planned.status = "planned".to_owned();
    planned.starts_on = "2019-11-26".parse().ok();
    let mut cancelled = held(3, 0);
    cancelled.status = "cancelled".to_owned();
    let sessions = [held(1, 9), planned.clone(), cancelled];
    let screen = Stage::new(&sessions, Logbook::default(), "en").drawn((80, 30));
    for seen in [
        "1/2 sessions held",
        "1 planned",
        "25 Nov – 1 Dec",
        "+1",
        "Status",
        "Cancelled",
    ] {
        assert!(screen.contains(seen), "{seen}\n{screen}");
    }
    let screen = Stage::new(&[planned], Logbook::default(), "en").drawn((80, 24));
    assert!(screen.contains("0/1 session held"), "{screen}");
    assert!(screen.contains("+1"), "{screen}");
}

#[test]
fn figures_so_far_are_said_to_be_so() {
    let mut stage = Stage::new(&[held(1, 9)], Logbook::default(), "en");
    if let Some(book) = &mut stage.app.book {
        book.progress = Some((1, 25));
    }
    stage.happen(Event::Redraw);
    let screen = stage.drawn((80, 24));
    assert!(screen.contains("so far: 1 of 25 files"), "{screen}");
    let batch: Vec<Item> = (2..=25).map(|number| item(held(number, 9))).collect();
    stage.happen(Event::Batch {
        generation: 1,
        batch,
        done: 25,
        total: 25,
    });
    let screen = stage.drawn((80, 24));
    assert!(screen.contains("25 sessions held"), "{screen}");
    assert!(!screen.contains("so far"), "{screen}");
}

#[test]
fn many_codes_are_counted_where_they_are_not_shown() {
    let mut session = held(1, 9);
    session.methods = (0..60).map(|number| format!("method-{number}")).collect();
    let mut stage = Stage::new(&[session], Logbook::default(), "en");
    let methods = stage
        .spots()
        .into_iter()
        .rfind(|spot| spot.line == 39)
        .unwrap();
    stage.select(methods);
    let screen = stage.drawn((80, 40));
    assert!(screen.contains("/61 ▴▾"), "{screen}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_size_no_session_and_no_name_panics(
        sessions in generate::sessions(), mut logbook in generate::logbook(),
        name in awkward_text(), code in awkward_text(), headcount in any::<u32>(),
        language in prop::sample::select(vec!["ky", "ru", "en"]),
        sizes in prop::collection::vec((0u16..180, 0u16..60), 1..4), which in any::<prop::sample::Index>(),
    ) {
        logbook.roles.push(named("of-our-own", &name));
        logbook.trainer_types.push(named("of-our-own", &name));
        let mut sessions: Vec<Session> = sessions.into_iter().map(|(session, _)| session).collect();
        if let Some(session) = sessions.first_mut() {
            session.attendance.headcount = Some(headcount);
            session.topics.push(code);
        }
        let mut stage = Stage::new(&sessions, logbook, language);
        let spots = stage.spots();
        if !spots.is_empty() {
            stage.select(*which.get(&spots));
        }
        for size in sizes {
            stage.drawn(size);
        }
    }

    /// In the smallest size, too, the selection is on the screen.
    #[test]
    fn the_selected_figure_is_seen(
        sessions in generate::sessions(), logbook in generate::logbook(),
        size in (60u16..150, 16u16..50), which in any::<prop::sample::Index>(),
    ) {
        let sessions: Vec<Session> = sessions.into_iter().map(|(session, _)| session).collect();
        let mut stage = Stage::new(&sessions, logbook, "en");
        let spots = stage.spots();
        prop_assume!(!sessions.is_empty());
        stage.select(*which.get(&spots));
        let screen = stage.drawn(size);
        prop_assert!(screen.contains('▸'), "{}", screen);
    }
}

#[test]
fn trainer_types_are_named_in_full_where_there_is_room() {
    let mut session = held(1, 9);
    let code = CodeList::TrainerType.built_in()[1];
    session.trainers.push(crate::model::session::Trainer {
        kind: code.to_owned(),
        ..Default::default()
    });
    let mut stage = Stage::new(&[session], Logbook::default(), "ru");
    assert!(stage.drawn((80, 24)).contains("Знания и гендер"));
    let full = "Специалист по управлению знаниями и гендеру";
    assert!(stage.drawn((200, 40)).contains(full));
}
