//! A question over the screen, drawn: what is asked, what will be kept or lost, and the buttons.

use std::path::Path;

use ratatui::layout::Rect;

use crate::app::App;
use crate::app::check::Mend;
use crate::app::event::{Target, Theirs};
use crate::app::notice::Notice;
use crate::app::question::{Question, Shown, Topic};
use crate::app::screen::Screen;
use crate::model::bands::Conversion;
use crate::model::code::{Code, CodeList};
use crate::model::session::{Session, Stamp};
use crate::model::value::SessionId;
use crate::store::draft::Draft;
use crate::text::{date, fault, field, number};

use super::widgets::dialog::{self, Dialog};
use super::widgets::wrap::Rows;
use super::{Canvas, sentence};

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, question: &Question) {
    let title = title(canvas.app, &question.topic);
    let lines = lines(canvas.app, &question.topic, area);
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let (buttons, _) = question.topic.buttons();
    let words: Vec<String> = buttons
        .iter()
        .map(|button| canvas.say(&question.topic.word_of(*button)))
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let dialog = Dialog {
        title: &title,
        lines: &lines,
        buttons: &words,
        focused: question.focus,
    };
    let boxes = dialog::draw(canvas.buffer, area, canvas.theme, &dialog);
    for (index, hit) in boxes.buttons.into_iter().enumerate() {
        canvas.target(hit, Target::Button(index));
    }
}

fn title(app: &App, topic: &Topic) -> String {
    match topic {
        Topic::Told(notice) if matches!(**notice, Notice::File(_)) => {
            app.texts.say("question-told")
        }
        Topic::Told(_) => String::new(),
        topic => app.texts.say(&format!("question-{}.title", topic.id())),
    }
}

fn lines(app: &App, topic: &Topic, area: Rect) -> Vec<String> {
    let asked = |topic: &Topic| app.texts.say(&format!("question-{}", topic.id()));
    match topic {
        Topic::LeaveForm | Topic::LeaveResidents | Topic::Quit | Topic::TheirDeletion(_) => {
            vec![asked(topic)]
        }
        Topic::TheirNames {
            lines: (mine, theirs),
        } => {
            let args = [("mine", (*mine).into()), ("theirs", (*theirs).into())];
            vec![
                app.texts.say_with("question-their-names", &args),
                String::new(),
                app.texts.say("question-their-change.kept"),
            ]
        }
        Topic::TheirNamesGone => vec![asked(topic)],
        Topic::Changes(changes) => changes_in_words(app, &changes.shown, area),
        Topic::AgeProfile(chosen) => of_age_profile(app, chosen),
        Topic::Mend(mend) => of_mending(app, mend),
        Topic::MendAll(mends) => of_mending_all(app, mends, area),
        Topic::Drafts(drafts) => {
            let mut lines = vec![asked(topic)];
            lines.extend(
                drafts
                    .first()
                    .map(|draft| of_draft(app, draft))
                    .into_iter()
                    .flatten(),
            );
            let more = drafts.len().saturating_sub(1);
            if more > 0 {
                lines.push(String::new());
                let args = [("count", more.into())];
                lines.push(app.texts.say_with("question-drafts.more", &args));
            }
            lines
        }
        Topic::TheirChange(id) => vec![
            their_change(app, *id),
            String::new(),
            app.texts.say("question-their-change.kept"),
        ],
        Topic::TheirBreak(id) => {
            let mut lines = vec![asked(topic)];
            if let Some(Theirs::Broken(problem)) = theirs(app, *id) {
                lines.push(String::new());
                lines.push(fault::short_name(&problem.path));
                lines.extend(fault::place_inside(app.texts, problem));
                lines.push(fault::sentence(app.texts, problem));
            }
            lines
        }
        Topic::FileThere(order) => {
            vec![folder_line(&order.path()), String::new(), asked(topic)]
        }
        Topic::Create(folder) => vec![folder_line(folder), String::new(), asked(topic)],
        Topic::NotSaved(problem) => {
            let said = sentence::file_problem(app.texts, problem);
            vec![said, String::new(), asked(topic)]
        }
        Topic::NotKept { session, draft } => {
            let mut lines: Vec<String> = session
                .iter()
                .map(|problem| sentence::file_problem(app.texts, problem))
                .collect();
            // What is wrong with both is said once.
            if session.as_ref().is_none_or(|one| one.fault != draft.fault) {
                lines.push(sentence::file_problem(app.texts, draft));
            }
            lines.extend([String::new(), asked(topic)]);
            lines
        }
        Topic::Told(notice) => vec![match &**notice {
            Notice::File(problem) => sentence::file_problem(app.texts, problem),
            notice => sentence::notice(app.texts, notice),
        }],
    }
}

/// The rows that a question takes beside the changes that it shows.
const AROUND: u16 = 11;

/// What would change, a line for each cell that there is room for, and what that adds up to.
fn changes_in_words(app: &App, shown: &Shown, area: Rect) -> Vec<String> {
    let texts = app.texts;
    let told = |from: String, to: String, what: String| {
        let args = [
            ("what", what.into()),
            ("from", from.into()),
            ("to", to.into()),
        ];
        texts.say_with("question-changes.cell", &args)
    };
    let (Shown::Grid { cells, counted }, Some(names)) = (shown, app.names()) else {
        let Shown::Headcount(from, to) = shown else {
            return Vec::new();
        };
        let from = from.map_or(number::NOTHING.to_owned(), |from| from.to_string());
        let what = field::label(texts, "attendance.headcount");
        return vec![told(from, to.to_string(), what)];
    };
    let sums = [("from", counted.0.into()), ("to", counted.1.into())];
    let mut lines = vec![texts.say_with("question-changes.sum", &sums), String::new()];
    let changes = cells.iter().map(|change| {
        let cell = &change.cell;
        let what = [
            names.code_short(CodeList::Role, &cell.role),
            names.code(CodeList::Sex, &cell.sex),
            names.code_short(CodeList::Age, &cell.age),
        ];
        let what = what.join(" · ");
        told(change.from.to_string(), change.to.to_string(), what)
    });
    let rows = usize::from(area.height.saturating_sub(AROUND)).max(1);
    lines.extend(changes.take(rows));
    let more = cells.len().saturating_sub(rows);
    if more > 0 {
        let args = [("count", more.into())];
        lines.push(texts.say_with("question-changes.more", &args));
    }
    lines
}

/// Which bands were chosen, and what becomes of the counts.
fn of_age_profile(app: &App, (code, conversion): &(Code, Conversion)) -> Vec<String> {
    let name = app
        .names()
        .map(|names| names.code(CodeList::AgeProfile, code));
    let args = [("name", name.unwrap_or_default().into())];
    vec![
        app.texts.say_with("question-age-profile", &args),
        String::new(),
        sentence::conversion(app, conversion),
    ]
}

/// Which session is to be mended, and what would change in it.
fn of_mending(app: &App, mend: &Mend) -> Vec<String> {
    vec![
        super::check::session(app, mend.id),
        String::new(),
        app.texts.say("question-mend"),
        super::check::change(app, mend),
    ]
}

/// What would change: each session once, and under it its changes, whole, as many as there is room
/// for.
fn of_mending_all(app: &App, mends: &[Mend], area: Rect) -> Vec<String> {
    let mut sessions: Vec<SessionId> = Vec::new();
    for mend in mends {
        if !sessions.contains(&mend.id) {
            sessions.push(mend.id);
        }
    }
    let args = [
        ("changes", mends.len().into()),
        ("sessions", sessions.len().into()),
    ];
    let mut lines = vec![
        app.texts.say_with("question-mend-all", &args),
        String::new(),
    ];
    let columns = usize::from(area.width.saturating_sub(6)).min(dialog::WIDEST_TEXT);
    let mut left = usize::from(area.height.saturating_sub(AROUND)).max(1);
    let mut shown = 0;
    'sessions: for id in sessions {
        let mut head = Some(super::check::session_short(app, id));
        for mend in mends.iter().filter(|mend| mend.id == id) {
            let change = format!("– {}", super::check::change(app, mend));
            let wanted = head.iter().chain([&change]);
            let rows = wanted.map(|line| Rows::new(line, columns).count()).sum();
            if shown > 0 && rows > left {
                break 'sessions;
            }
            left = left.saturating_sub(rows);
            lines.extend(head.take());
            lines.push(change);
            shown += 1;
        }
    }
    let more = mends.len().saturating_sub(shown);
    if more > 0 {
        let args = [("count", more.into())];
        lines.push(app.texts.say_with("question-changes.more", &args));
    }
    lines
}

fn folder_line(folder: &Path) -> String {
    fault::path(folder)
}

/// Which session a draft is of, and when it was kept.
fn of_draft(app: &App, draft: &Draft) -> Vec<String> {
    let mut lines = vec![String::new(), session_name(app, &draft.session)];
    if let Some(then) = sentence::instant_of(&draft.at) {
        let when = date::ago(app.texts, then, app.at);
        let args = [("when", when.into())];
        lines.push(app.texts.say_with("question-drafts.kept", &args));
    }
    lines
}

/// "18 November 2019 · Cholpon-Ata, Toktogul", as much of it as is known.
fn session_name(app: &App, session: &Session) -> String {
    let day = session.starts_on.map(|day| date::long(app.texts, day.0));
    let place = &session.municipality;
    let known = !place.code.is_empty() || !place.name.is_empty();
    let place = app
        .names()
        .filter(|_| known)
        .map(|names| names.place_short(&place.code, &place.name));
    let parts: Vec<String> = day.into_iter().chain(place).collect();
    if parts.is_empty() {
        app.texts.say("question-drafts.untitled")
    } else {
        parts.join(" · ")
    }
}

fn their_change(app: &App, id: SessionId) -> String {
    let unknown;
    let session = match theirs(app, id) {
        Some(Theirs::Session(document)) => &document.value,
        _ => {
            unknown = Session::new(id, Stamp::default());
            &unknown
        }
    };
    sentence::changed(app, "question-their-change", session)
}

/// What somebody else has made of the session in the form.
fn theirs(app: &App, id: SessionId) -> Option<&Theirs> {
    app.screens.iter().find_map(|screen| match screen {
        Screen::Form(form) if form.id() == id => form.theirs.as_ref(),
        _ => None,
    })
}
