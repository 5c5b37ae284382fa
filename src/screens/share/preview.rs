//! What will be in the file and what will not, how many of what, and where it will be: in words.

use ratatui::style::Style;

use crate::app::book::Book;
use crate::app::share::{Share, What};
use crate::exchange::export::{self, Form};
use crate::model::bundle::Profile;
use crate::screens::Canvas;
use crate::screens::widgets::wrap::Rows;
use crate::text::Texts;

/// A row of words and how it looks.
pub(super) type Row = (String, Style);

/// The preview, in rows of so many columns. What must not be overlooked stands before what repeats.
pub(super) fn words(canvas: &Canvas, share: &Share, book: &Book, columns: u16) -> Vec<Row> {
    let (texts, theme) = (canvas.app.texts, canvas.theme);
    let mut rows = Vec::new();
    let mut add = |text: &str, style: Style| {
        let wrapped = Rows::new(text, usize::from(columns));
        rows.extend(wrapped.texts().map(|text| (text.to_owned(), style)));
    };
    add(&counted(texts, share), theme.text);
    if share.is_locked_badly() {
        add(&texts.say("share-passphrase-short"), theme.attention);
    }
    if share.is_open() && share.job.can_be_locked() {
        add(&texts.say("share-names-open"), theme.attention);
    } else if share.is_open() {
        add(&texts.say("share-names-open-table"), theme.attention);
    } else if share.is_locked() {
        add(&texts.say("share-names-locked"), theme.attention);
    }
    match (share.whole_folder(), share.file_name()) {
        (Some(folder), Some(name)) => {
            let path = folder.join(name).display().to_string();
            add(
                &texts.say_with("share-where", &[("path", path.into())]),
                theme.text,
            );
        }
        (None, _) => add(&texts.say("refused-no-whole-folder"), theme.attention),
        (_, None) => add(&texts.say("refused-no-file-name"), theme.attention),
    }
    let unread = book.unreadable.len();
    if unread > 0 && share.what == What::All {
        let args = [("count", unread.into())];
        add(&texts.say_with("share-unreadable", &args), theme.attention);
    }
    if !book.is_loaded() {
        add(&texts.say("share-reading"), theme.attention);
    }
    let contents = export::contents(texts, &share.job);
    let listed =
        |id: &str, parts: &[String]| texts.say_with(id, &[("parts", parts.join("; ").into())]);
    add(&listed("share-outside", &contents.outside), theme.text);
    add(&listed("share-inside", &contents.inside), theme.text);
    add(&contents.about, theme.faint);
    if let Some(made) = &share.made {
        let path = made.display().to_string();
        add(
            &texts.say_with("share-made", &[("path", path.into())]),
            theme.ok,
        );
    }
    rows
}

/// How many of what there will be.
fn counted(texts: Texts, share: &Share) -> String {
    let counts = share.count();
    let sessions = [("count", counts.sessions.into())];
    let mut parts = vec![match (share.job.form, share.job.profile) {
        (Form::Ics, _) => texts.say_with("share-count-planned", &sessions),
        (_, Profile::Funder) => texts.say_with("share-count-figures", &sessions),
        _ => texts.say_with("share-count-sessions", &sessions),
    }];
    if counts.planned > 0 && share.job.form != Form::Ics {
        let planned = [("count", counts.planned.into())];
        parts.push(texts.say_with("share-count-of-them-planned", &planned));
    }
    if share.job.names_people() {
        let args = [
            ("count", counts.people.into()),
            ("sheets", counts.sheets.into()),
        ];
        parts.push(texts.say_with("share-count-people", &args));
    }
    if let (true, Some(count)) = (share.job.has_deletions(), share.deletions) {
        let args = [("count", count.into())];
        parts.push(texts.say_with("share-count-deletions", &args));
    }
    parts.join(" · ")
}
