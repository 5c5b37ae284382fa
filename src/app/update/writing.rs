//! Sessions that are begun, and those that are written.

use crate::model::session::{Session, Stamp};
use crate::model::value::Date;

use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::form::{Form, ToSave};
use crate::app::notice::Notice;
use crate::app::screen::Screen;
use crate::app::update::answers::{topic_of, topic_of_names};
use crate::app::{AfterSave, App, Known, Pending};

impl App {
    pub(super) fn new_session(&mut self, known: Known, moment: Moment) {
        let blank = Session::new(moment.fresh, self.stamp(moment));
        let session = Session {
            municipality: known.place.unwrap_or_default(),
            topics: known.topics,
            starts_on: known.day.map(Date),
            status: known.status.map_or(blank.status, str::to_owned),
            ..blank
        };
        self.show_form(Form::of_new(session, moment));
    }

    /// Who writes, and when.
    pub(in crate::app) fn stamp(&self, moment: Moment) -> Stamp {
        Stamp {
            at: moment.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            by: self.settings.name.clone(),
            ..Stamp::default()
        }
    }

    pub(super) fn show_form(&mut self, form: Form) {
        self.filter.keep();
        self.overlay = None;
        self.screens.push(Screen::Form(Box::new(form)));
    }

    /// Writes what the form holds, unless it would be nonsense.
    pub(super) fn save_form(&mut self, then: AfterSave, moment: Moment, effects: &mut Vec<Effect>) {
        let stamp = self.stamp(moment);
        let Screen::Form(form) = self.screens.top_mut() else {
            return;
        };
        if let Some(theirs) = &form.theirs {
            let topic = topic_of(theirs, form.id());
            return self.open_question(topic);
        }
        if let Some(theirs) = &form.their_names {
            let topic = topic_of_names(theirs, form);
            return self.open_question(topic);
        }
        if let Some(book) = &self.book {
            form.refresh(book, self.texts, moment.today);
        }
        if let Some(format) = form.read_only {
            self.tell(Notice::Counted("refused-newer-format", u64::from(format)));
            return;
        }
        if !form.is_new() && !form.is_unsaved() {
            return self.saved_already(then, moment, effects);
        }
        match form.to_save(stamp, moment.today) {
            Ok(ToSave {
                session,
                base,
                people,
            }) => {
                let ticket = self.ticket(Pending::SaveForm { then });
                effects.push(Effect::Save {
                    ticket,
                    session: Box::new(session),
                    base,
                    source: None,
                    people,
                });
            }
            Err(notice) => self.tell(notice),
        }
    }

    /// There is nothing to write: the file keeps its very bytes.
    fn saved_already(&mut self, then: AfterSave, moment: Moment, effects: &mut Vec<Effect>) {
        match then {
            AfterSave::Stay => self.tell(Notice::Plain("told-nothing-to-save")),
            AfterSave::Close => self.close_form(effects),
            AfterSave::Quit => self.quit(moment, effects),
        }
    }
}
