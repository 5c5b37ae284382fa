//! What lies over the screens, as it is used and as it is seen: settings, palette, help, questions,
//! the folder prompt, the first screen, and two versions of a session beside each other.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;

use chrono::TimeDelta;
use sabak::app::effect::Effect;
use sabak::app::event::{Event, Input, Moment, SaveProblem};
use sabak::app::screen::Screen;
use sabak::command::{Key, KeyCode, Layout};
use sabak::model::session::Session;
use sabak::model::value::SessionId;
use sabak::store::draft::{Draft, Drafts};
use sabak::store::fault::{Fault, FileProblem};
use sabak::store::home::Home;
use sabak::text::Language;

use support::{Stage, id_of};

const SMALL: (u16, u16) = (80, 24);
const SIZES: [(u16, u16); 3] = [(80, 24), (60, 16), (140, 40)];
const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

/// The session that stands first in the list.
fn first(stage: &Stage) -> SessionId {
    match stage.app.screens.top() {
        Screen::Sessions(sessions) => sessions.selected_session().unwrap(),
        other => panic!("not the list: {other:?}"),
    }
}

/// What the file of a session says.
fn on_disk(stage: &Stage, id: SessionId) -> Session {
    serde_json::from_slice(&fs::read(stage.path_of(id)).unwrap()).unwrap()
}

/// The same file with some of its text replaced, as a colleague's program would write it.
fn with(stage: &Stage, id: SessionId, changes: &[(&str, &str)]) -> Vec<u8> {
    let mut text = fs::read_to_string(stage.path_of(id)).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from} is not in\n{text}");
        text = text.replacen(from, to, 1);
    }
    text.into_bytes()
}

/// A form with unsaved notes over the first session, and the session.
fn edited(language: &str, size: (u16, u16)) -> (Stage, SessionId) {
    let mut stage = Stage::sample(language, size);
    let id = first(&stage);
    stage
        .press("enter ctrl-a")
        .write("7 ")
        .press("backspace backspace");
    stage.press("down down down").write("9");
    assert!(stage.app.has_unsaved(), "{}", stage.screen());
    (stage, id)
}

#[test]
fn settings_hold_at_once_everywhere() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("f10").sees("Language").sees("[English]");
    stage
        .press("left")
        .sees("[Русский]")
        .sees("Клавиатура")
        .sees("Занятия");
    assert_eq!(stage.app.settings.language.as_deref(), Some("ru"));
    stage.press("down right right right").sees("[Выкл.]");
    assert_eq!(stage.app.settings.keyboard, Layout::Off);
    stage.press("down down").write("Айгүл").sees("Айгүл");
    assert_eq!(stage.app.settings.name, "Айгүл");
    stage.press("backspace down space").sees("[Выкл.]");
    assert_eq!(stage.app.settings.name, "Айгү");
    assert!(!stage.app.settings.mouse);
    stage.press("esc").sees_not("Настройки");
}

#[test]
fn settings_change_by_mouse() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("f10").click("Кыргызча").sees("[Кыргызча]");
    stage.click("Караңгы").sees("[Караңгы]");
    assert_eq!(stage.app.settings.language.as_deref(), Some("ky"));
}

#[test]
fn the_language_changes_under_a_form_and_its_question() {
    let (mut stage, _) = edited("en", SMALL);
    stage
        .press("f10")
        .sees("Settings")
        .press("left")
        .sees("Настройки");
    stage.press("esc").sees_not("Настройки").sees("Когда и где");
    stage.press("esc").sees("Закрыть форму?");
    stage.press("esc").sees_not("Закрыть форму?");
    assert!(stage.app.has_unsaved());
}

#[test]
fn the_palette_finds_and_performs() {
    let mut stage = Stage::sample("ky", SMALL);
    stage.press("ctrl-p").sees("Буйруктар");
    stage.write("настройки").press("enter").sees("Жөндөөлөр");
    stage
        .press("esc ctrl-p")
        .write("ntrct")
        .sees("Эч нерсе табылган жок");
    stage.press("ctrl-u").write("yjdjt").press("enter");
    assert!(matches!(stage.app.screens.top(), Screen::Form(_)));
}

#[test]
fn the_palette_works_on_a_form() {
    let (mut stage, id) = edited("ru", SMALL);
    stage.press("ctrl-p").write("сохранить").press("enter");
    assert!(!stage.app.has_unsaved(), "{}", stage.screen());
    assert_eq!(on_disk(&stage, id).hours, Some(9.0));
}

#[test]
fn a_command_is_performed_by_a_click() {
    let mut stage = Stage::sample("en", SMALL);
    stage
        .press(":")
        .write("totals")
        .click("Overview: the totals");
    assert!(matches!(stage.app.screens.top(), Screen::Overview(_)));
}

#[test]
fn help_tells_the_keys_of_the_place_first() {
    let mut stage = Stage::sample("en", SMALL);
    stage
        .press("?")
        .sees("What works here")
        .sees("The list of sessions");
    stage.press("end").sees("Your version beside");
    stage.press("home").sees("What works here");
    stage.press("pagedown pagedown pagedown up up").press("f1");
    assert!(stage.app.overlay.is_none());
    stage.press("f1").sees("What works here");
}

/// What the marks mean, and how to ask for a month, stands before the keys of other places.
#[test]
fn help_tells_the_marks_and_how_to_ask_for_a_span() {
    for (language, mark, month) in [
        ("ky", "✎  ", "ай:11.2019"),
        ("ru", "✎  ", "месяц:11.2019"),
        ("en", "✎  ", "month:11.2019"),
    ] {
        let mut stage = Stage::sample(language, (100, 110));
        stage.press("f1").sees(mark).sees(month);
    }
}

#[test]
fn help_of_a_form_begins_with_the_field() {
    let mut stage = Stage::sample("ru", (140, 40));
    stage.press("enter f1").sees("Справка");
    let screen = stage.screen();
    let at = |text: &str| screen.find(text).unwrap_or(usize::MAX);
    assert!(at("Дата") < at("Форма занятия"), "{screen}");
}

#[test]
fn a_full_disk_never_closes_over_what_was_typed() {
    for (keys, what) in [
        ("esc enter", "draft and leave"),
        ("ctrl-q enter", "draft and quit"),
        ("ctrl-s", "save"),
    ] {
        for (language, title) in [
            ("en", "The draft is not kept"),
            ("ru", "Черновик не записан"),
            ("ky", "Черновик жазылган жок"),
        ] {
            let (mut stage, id) = edited(language, SMALL);
            stage.is_disk_full = true;
            stage.press(keys).sees(title);
            stage
                .wait(TimeDelta::seconds(2))
                .press("enter")
                .sees_not(title);
            assert!(!stage.is_over, "{what}");
            stage.is_disk_full = false;
            stage.wait(TimeDelta::seconds(2)).press("ctrl-s");
            assert_eq!(on_disk(&stage, id).hours, Some(9.0), "{what}");
            assert_eq!(stage.drafts().len(), 0, "{what}");
        }
    }
}

#[test]
fn a_draft_that_is_not_kept_while_typing_is_told_at_once() {
    let (mut stage, _) = edited("en", SMALL);
    stage.is_disk_full = true;
    stage.write("5").sees("The draft is not kept");
    stage.is_disk_full = false;
    stage.press("backspace").sees_not("The draft is not kept");
    stage.is_disk_full = true;
    stage.happen(Event::Hangup);
    assert!(stage.is_over);
}

#[test]
fn what_was_typed_after_a_draft_was_handed_over_is_not_left_behind() {
    for keys in ["esc", "ctrl-q"] {
        let (mut stage, _) = edited("en", SMALL);
        stage.press(keys).wait(TimeDelta::seconds(2));
        let happens = |stage: &mut Stage, event| {
            let moment = Moment {
                at: stage.app.at + TimeDelta::seconds(2),
                today: support::today(),
                clock: chrono::NaiveTime::MIN,
                fresh: id_of(9),
                page: 1,
            };
            stage.app.update(Input { moment, event })
        };
        let kept = happens(&mut stage, Event::Key(Key::plain(KeyCode::Enter)));
        let ticket = kept.iter().find_map(|effect| match effect {
            Effect::KeepDraft { ticket, .. } => *ticket,
            _ => None,
        });
        assert!(ticket.is_some(), "it is waited for");
        stage.write("5");
        stage.happen(Event::DraftKept {
            ticket,
            result: Ok(()),
        });
        assert!(!stage.is_over);
        stage.sees("Keep as draft").press("enter");
        assert_eq!(stage.drafts().len(), 1);
    }
}

#[test]
fn several_drafts_of_one_session_are_offered_in_turn() {
    let (mut stage, id) = edited("en", SMALL);
    stage.press("esc enter");
    let mut first = stage.drafts().remove(0);
    first.session.hours = Some(3.0);
    let folder = stage.folder.as_ref().unwrap();
    let home = Home::at(&stage.scratch.path().join("home"));
    Drafts::of(folder, &home).save(&first).unwrap();
    let mut stage = stage.restart();
    assert_eq!(stage.drafts().len(), 2);
    stage.sees("1 more draft waits").wait(TimeDelta::seconds(2));
    stage.press("tab tab enter").sees_not("more draft");
    assert_eq!(stage.drafts().len(), 1);
    stage.press("esc ctrl-z").sees("The draft is back");
    assert_eq!(stage.drafts().len(), 2);
    stage.press("enter ctrl-s esc");
    let saved = on_disk(&stage, id).hours;
    let left = stage.drafts();
    assert_eq!(left.len(), 1, "{}", stage.screen());
    assert_ne!(saved, left[0].session.hours);
    stage.sees("Draft");
}

#[test]
fn enter_held_down_never_answers() {
    let (mut stage, id) = edited("en", SMALL);
    stage.press("esc").sees("Leave the form?");
    let hold = |stage: &mut Stage, code: KeyCode| {
        for _ in 0..100 {
            stage.wait(TimeDelta::milliseconds(30));
            stage.happen(Event::Key(Key::plain(code)));
        }
    };
    hold(&mut stage, KeyCode::Esc);
    stage
        .sees("Leave the form?")
        .press("esc")
        .sees_not("Leave the form?");
    stage.press("esc").sees("Leave the form?");
    hold(&mut stage, KeyCode::Esc);
    // Enter was not held before, so it presses; the button with the focus keeps a draft.
    stage.press("enter").sees_not("Leave the form?");
    assert_eq!(stage.drafts().len(), 1);
    stage.press("enter").sees("Go on with the draft?");
    hold(&mut stage, KeyCode::Enter);
    stage.sees("Go on with the draft?");
    assert_eq!(stage.drafts()[0].session.id, id);
}

#[test]
fn a_draft_tells_what_it_is_of_and_when_it_was_kept() {
    let (mut stage, _) = edited("en", SMALL);
    stage.press("esc enter");
    let kept: Draft = stage.drafts().remove(0);
    let mut other = kept.clone();
    other.session.id = id_of(77);
    other.session.starts_on = None;
    other.session.municipality = Default::default();
    other.base = None;
    let drafts = vec![kept, other];
    let folder = stage.root();
    let logbook = stage.folder.as_ref().unwrap().logbook().map(Box::new);
    stage.wait(TimeDelta::minutes(20));
    stage.happen(Event::Opened {
        generation: 99,
        folder: folder.join("..").join("again"),
        logbook,
        drafts,
    });
    stage
        .sees("Go on with the draft?")
        .sees("18 November 2019 · Suzak, Suzak")
        .sees("20 minutes ago")
        .sees("1 more draft waits");
    stage.wait(TimeDelta::seconds(2)).press("tab tab enter");
    stage
        .sees("A session without date and place")
        .sees_not("1 more draft");
}

#[test]
fn a_foreign_change_is_put_together_part_by_part() {
    let (mut stage, id) = edited("en", (100, 30));
    let mine = stage_session(&stage);
    let theirs = with(
        &stage,
        id,
        &[
            ("\"starts_at\": \"10:00\"", "\"starts_at\": \"11:00\""),
            ("\"venue\": \"", "\"venue\": \"The big school, "),
            (
                "\"notes\":",
                "\"weather\": {\"snow\":  true},\n  \"notes\":",
            ),
            ("\"by\": \"", "\"by\": \"Gulnara"),
        ],
    );
    stage.foreign_write(id, &theirs);
    stage
        .sees("The session was changed")
        .sees("Nothing is lost until you choose");
    stage.wait(TimeDelta::seconds(2)).press("enter");
    stage
        .sees("Your version and theirs")
        .sees("Venue")
        .sees("Other keys");
    // What only they have changed is theirs, what only I have changed is mine.
    stage.sees("○ –").sees("● weather").press("ctrl-s");
    let merged = on_disk(&stage, id);
    assert!(merged.venue.starts_with("The big school"));
    assert_eq!(merged.extra.get("weather"), Some("{\"snow\":  true}"));
    assert_eq!(merged.hours, mine.hours);
    assert!(!stage.app.has_unsaved(), "{}", stage.screen());
    assert!(matches!(stage.app.screens.top(), Screen::Form(_)));
}

fn stage_session(stage: &Stage) -> Session {
    match stage.app.screens.top() {
        Screen::Form(form) => form.entry.session.clone(),
        other => panic!("not the form: {other:?}"),
    }
}

#[test]
fn both_sides_can_be_chosen_by_keys_and_clicks() {
    let (mut stage, id) = edited("en", (100, 30));
    let mine = stage_session(&stage);
    let theirs = with(
        &stage,
        id,
        &[
            ("\"starts_at\": \"10:00\"", "\"starts_at\": \"11:00\""),
            ("\"venue\": \"", "\"venue\": \"Elsewhere, "),
        ],
    );
    stage.foreign_write(id, &theirs);
    stage
        .wait(TimeDelta::seconds(2))
        .press("enter")
        .sees("● Elsewhere");
    stage
        .press("alt-left")
        .sees("○ Elsewhere")
        .press("alt-right")
        .sees("● Elsewhere");
    stage.press("home left").click("Elsewhere");
    stage.sees("● Elsewhere");
    // Back changes nothing: the form is as it was, and the file as they wrote it.
    stage.press("esc");
    assert_eq!(stage_session(&stage), mine);
    assert_eq!(fs::read(stage.path_of(id)).unwrap(), theirs);
    // Saving now would write over what was not settled: it asks again.
    stage.press("ctrl-s").sees("The session was changed");
    assert_eq!(fs::read(stage.path_of(id)).unwrap(), theirs);
}

#[test]
fn leaving_two_versions_for_another_screen_asks_about_the_form() {
    let (mut stage, id) = edited("en", SMALL);
    let theirs = with(
        &stage,
        id,
        &[
            ("\"starts_at\": \"10:00\"", "\"starts_at\": \"11:00\""),
            ("\"venue\": \"", "\"venue\": \"Elsewhere, "),
        ],
    );
    stage.foreign_write(id, &theirs);
    stage
        .wait(TimeDelta::seconds(2))
        .press("enter f3")
        .sees("Leave the form?");
    stage.press("esc");
    assert!(stage.app.has_unsaved());
    stage.press("ctrl-q").sees("End the program?");
}

#[test]
fn a_deleted_file_can_be_brought_back_and_a_broken_one_is_left_alone() {
    let (mut stage, id) = edited("en", SMALL);
    stage.foreign_remove(id);
    stage.sees("The session was deleted");
    stage.wait(TimeDelta::seconds(2)).press("enter ctrl-s");
    assert!(stage.path_of(id).exists(), "{}", stage.screen());

    let (mut stage, id) = edited("ru", SMALL);
    stage.foreign_write(id, b"{ \"format\": 1,\n  \"id\": ");
    stage.sees("Файл повреждён").sees("строка 2");
    stage.wait(TimeDelta::seconds(2)).press("enter");
    assert_eq!(stage.drafts().len(), 1);
    assert_eq!(fs::read(stage.path_of(id)).unwrap().len(), 23);
}

#[test]
fn a_save_that_fails_keeps_a_draft_and_says_so() {
    let (mut stage, id) = edited("en", SMALL);
    let moment = Moment {
        at: stage.app.at,
        today: support::today(),
        clock: chrono::NaiveTime::MIN,
        fresh: id_of(9),
        page: 1,
    };
    let event = Event::Key(Key::ctrl('s'));
    let effects = stage.app.update(Input { moment, event });
    let ticket = effects.into_iter().find_map(|effect| match effect {
        Effect::Save { ticket, .. } => Some(ticket),
        _ => None,
    });
    let problem = FileProblem::new(&stage.path_of(id), Fault::DiskFull);
    stage.happen(Event::Saved {
        ticket: ticket.unwrap(),
        id,
        result: Err(SaveProblem::File(problem)),
    });
    stage
        .sees("Not saved")
        .sees("no room left")
        .sees("kept as a draft");
    assert_eq!(stage.drafts().len(), 1);
    stage.press("enter ctrl-s");
    assert_eq!(on_disk(&stage, id).hours, Some(9.0), "{}", stage.screen());
    assert_eq!(stage.drafts().len(), 0);
}

#[test]
fn a_logbook_that_has_gone_is_not_made_anew() {
    let mut stage = Stage::sample("en", SMALL);
    let root = stage.root();
    fs::rename(&root, root.with_file_name("stick")).unwrap();
    stage
        .press("ctrl-r")
        .sees("A file stands in the way")
        .sees_not("Start a logbook");
    stage.press("enter").sees("25 sessions");
}

#[test]
fn an_unreadable_file_is_explained_at_length() {
    let mut stage = Stage::sample("ky", SMALL);
    let id = first(&stage);
    stage.foreign_write(id, b"{ \"hours\": }");
    stage.press("home enter").sees("1-сап").sees("Жабуу");
    stage.press("enter").sees_not("Жабуу");
}

#[test]
fn the_folder_prompt_keeps_what_was_typed_when_it_fails() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("ctrl-o").sees("Open a logbook");
    stage.happen(Event::Paste("\"/etc/nowhere\"".to_owned()));
    stage
        .press("enter")
        .sees("does not let you")
        .sees("\"/etc/nowhere\"");
    stage.press("backspace").sees_not("does not let you");
    stage
        .press("tab")
        .sees("[ Back ]")
        .press("tab")
        .sees("[ Open ]");
    stage.press("tab enter").sees_not("Open a logbook");

    stage.press("ctrl-o");
    let missing = stage.scratch.path().join("none");
    stage.happen(Event::Paste(missing.display().to_string()));
    stage
        .press("enter")
        .sees("Start a logbook?")
        .press("esc")
        .sees("Open a logbook");
    stage
        .press("enter")
        .wait(TimeDelta::seconds(2))
        .press("left enter");
    stage
        .sees_not("Start a logbook?")
        .sees("There are no sessions here yet");
}

#[test]
fn a_newcomer_finds_their_language_and_a_way_in() {
    let mut stage = Stage::start("en", SMALL);
    stage
        .sees("Start a new logbook")
        .sees("башка тил · другой язык");
    stage.press("f9").sees("Жаңы журнал баштоо");
    stage
        .press("l")
        .sees("Начать новый журнал")
        .press("д")
        .sees("Start a new logbook");
    stage
        .click("Кыргызча")
        .sees("Жаңы журнал баштоо")
        .click("English");
    stage.press("down down enter").sees("25 sessions");

    let mut stage = Stage::start("ru", SMALL);
    stage.press("enter enter").sees("Занятия");
    assert!(stage.root().ends_with("logbook"));
}

/// A stage for each thing that can lie over a screen.
fn every_overlay(language: &str, size: (u16, u16)) -> Vec<(&'static str, Stage)> {
    let mut stages = Vec::new();
    for keys in ["f1", "ctrl-p", "f10", "f10 down down down", "ctrl-o"] {
        let mut stage = Stage::sample(language, size);
        stage.press(keys);
        stages.push((keys, stage));
    }
    stages.push(("start", Stage::start(language, size)));
    let (mut stage, _) = edited(language, size);
    stage.press("esc");
    stages.push(("leave", stage));
    let (mut stage, id) = edited(language, size);
    stage.press("esc enter").wait(TimeDelta::hours(3));
    stage.press("enter");
    assert_eq!(stage.drafts()[0].session.id, id);
    stages.push(("draft", stage));
    for (name, keys) in [("theirs", ""), ("compare", "enter")] {
        let (mut stage, id) = edited(language, size);
        let changes = [
            ("\"starts_at\": \"10:00\"", "\"starts_at\": \"11:00\""),
            ("\"venue\": \"", "\"venue\": \"Башка мектеп, "),
            ("\"by\": \"", "\"by\": \"Айгүл Токтогулова"),
        ];
        let theirs = with(&stage, id, &changes);
        stage.foreign_write(id, &theirs);
        stage.wait(TimeDelta::seconds(3)).press(keys);
        stages.push((name, stage));
    }
    let (mut stage, id) = edited(language, size);
    stage.foreign_remove(id);
    stages.push(("deleted", stage));
    let (mut stage, id) = edited(language, size);
    stage.foreign_write(id, b"{ \"format\": 1,\n  \"id\": ");
    stages.push(("broken", stage));
    stages
}

#[test]
fn questions_are_seen_whole_in_every_language_and_size() {
    for language in LANGUAGES {
        for (name, mut stage) in every_overlay(language, SMALL) {
            for size in SIZES {
                stage.resize(size.0, size.1);
                let screen = stage.screen();
                let body: Vec<&str> = screen.lines().collect();
                let dialog: Vec<&str> = body
                    .iter()
                    .filter_map(|line| {
                        let inside = line.split_once('│')?.1.rsplit_once('│')?.0;
                        Some(inside)
                    })
                    .collect();
                assert!(
                    !screen.contains('⟨'),
                    "{language} {size:?} {name}\n{screen}"
                );
                if !["f1", "ctrl-p", "compare", "start"].contains(&name) {
                    let cut = dialog.iter().any(|line| line.trim_end().ends_with('…'));
                    assert!(!cut, "{language} {size:?} {name}\n{screen}");
                }
                if name == "compare" {
                    let about = body.get(2).unwrap().trim_end();
                    assert!(!about.ends_with('…'), "{language} {size:?}\n{screen}");
                }
                if name == "start" {
                    let cut = body.iter().any(|line| line.trim_end().ends_with('…'));
                    assert!(!cut, "{language} {size:?} {name}\n{screen}");
                }
            }
        }
    }
}

#[test]
fn no_size_panics() {
    for (_, mut stage) in every_overlay("ky", (80, 24)) {
        for columns in [1, 2, 3, 20, 58, 59, 60, 61, 62, 63, 64, 70, 71, 90, 200] {
            for rows in [1, 2, 3, 15, 16, 17, 18, 19, 20, 21, 30, 60] {
                stage.resize(columns, rows);
            }
        }
        stage.resize(80, 24);
    }
}

#[test]
fn every_language_is_offered_by_its_own_name() {
    let mut stage = Stage::sample("ky", SMALL);
    stage.press("f10");
    for language in Language::ALL {
        stage.sees(language.own_name());
    }
}

/// A program that knows nothing of the stamp leaves an old one, which says nothing of this change.
#[test]
fn a_change_with_an_old_stamp_was_made_just_now() {
    let (mut stage, id) = edited("en", SMALL);
    let theirs = with(
        &stage,
        id,
        &[("\"starts_at\": \"10:00\"", "\"starts_at\": \"11:00\"")],
    );
    stage.foreign_write(id, &theirs);
    stage.wait(TimeDelta::seconds(3));
    stage.sees("a moment ago").sees_not("2019, while");
}
