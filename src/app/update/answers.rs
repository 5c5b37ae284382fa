//! What the buttons of questions do, and when the question about a foreign change is asked.

use crate::model::value::SessionId;
use crate::store::outside::IfThere;

use crate::app::compare::Compare;
use crate::app::effect::Effect;
use crate::app::event::{Moment, PeopleRead, TheirNames, Theirs};
use crate::app::form::{Foreign, Form};
use crate::app::notice::Notice;
use crate::app::overlay::Overlay;
use crate::app::question::{Button, Changes, Topic};
use crate::app::screen::Screen;
use crate::app::{AfterDraft, AfterSave, App};

impl App {
    /// What a button of the open question does.
    pub(super) fn answer(&mut self, button: Button, moment: Moment, effects: &mut Vec<Effect>) {
        let Some(Overlay::Question(question)) = self.overlay.take() else {
            return;
        };
        // What was entered over the screen is seen until it is written: it might not be.
        let is_kept = matches!(
            (&question.topic, button),
            (Topic::LeaveResidents, Button::Save)
        );
        if button.goes_nowhere() || is_kept {
            self.overlay = question.below.map(|below| *below);
        }
        match (question.topic, button) {
            (Topic::LeaveForm, Button::Save) => {
                self.save_form(AfterSave::Close, moment, effects);
            }
            (Topic::LeaveResidents, Button::Save) => self.save_residents(moment, effects),
            (Topic::LeaveForm, Button::KeepDraft) => self.leave_with_draft(moment, effects),
            (Topic::LeaveForm, Button::Discard) => self.close_form(effects),
            (Topic::Quit, Button::Save) => self.save_form(AfterSave::Quit, moment, effects),
            (Topic::Quit, Button::KeepDraft) => {
                self.keep_draft_and(AfterDraft::Quit, moment, effects);
            }
            (Topic::Quit, Button::Discard) => {
                self.close_form(effects);
                self.end(effects);
            }
            (Topic::Drafts(drafts), button) => self.answer_drafts(drafts, button, moment, effects),
            (Topic::TheirChange(_) | Topic::TheirDeletion(_) | Topic::TheirBreak(_), button) => {
                self.answer_theirs(button, moment, effects)
            }
            (Topic::TheirNames { .. } | Topic::TheirNamesGone, button) => {
                self.answer_their_names(button, moment, effects);
            }
            (Topic::Changes(changes), Button::Apply) => {
                self.make_changes(*changes, moment, effects)
            }
            (Topic::AgeProfile(chosen), Button::Apply) => self.set_age_profile(chosen.0, effects),
            (Topic::Mend(mend), Button::Apply) => self.mend(*mend, effects),
            (Topic::MendAll(mends), Button::Apply) => self.mend_all(mends, effects),
            (Topic::FileThere(order), Button::Beside) => {
                self.export_again(*order, IfThere::Beside, effects);
            }
            (Topic::FileThere(order), Button::Replace) => {
                self.export_again(*order, IfThere::Replace, effects);
            }
            (Topic::Create(folder), Button::Create) => self.open(folder, true, effects),
            _ => {}
        }
    }

    /// What to do with the version that somebody else has written under the form.
    pub(super) fn answer_theirs(
        &mut self,
        button: Button,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        if button == Button::Stay {
            return;
        }
        self.close_compare();
        let Screen::Form(form) = self.screens.top_mut() else {
            return;
        };
        match button {
            Button::Mine => {
                form.keep_mine();
                self.keep_draft(moment, effects);
                self.tell(Notice::Plain("told-kept-mine"));
            }
            Button::Theirs => {
                let id = form.id();
                if form.take_theirs(moment) {
                    self.drop_draft(id, effects);
                    self.tell(Notice::Plain("told-took-theirs"));
                } else {
                    self.close_form(effects);
                }
            }
            Button::Both => {
                if let Some(compare) = Compare::of(form) {
                    self.screens.push(Screen::Compare(Box::new(compare)));
                }
            }
            Button::KeepDraft => self.leave_with_draft(moment, effects),
            _ => {}
        }
    }

    /// What to do with the names that somebody else has written under the form.
    fn answer_their_names(&mut self, button: Button, moment: Moment, effects: &mut Vec<Effect>) {
        let Screen::Form(form) = self.screens.top_mut() else {
            return;
        };
        match button {
            Button::Mine => {
                form.keep_my_names();
                self.tell(Notice::Plain("told-kept-mine"));
            }
            Button::Theirs => {
                form.take_their_names();
                self.tell(Notice::Plain("told-took-theirs"));
            }
            Button::Both => {
                form.join_their_names();
                self.tell(Notice::Plain("told-joined-names"));
            }
            Button::KeepDraft => return self.leave_with_draft(moment, effects),
            _ => return,
        }
        self.keep_draft(moment, effects);
    }

    /// The names under an open form are others now: a sheet without changes follows, one with
    /// changes asks.
    pub(super) fn on_people(&mut self, id: SessionId, people: PeopleRead) {
        let mut asked = None;
        let mut followed = false;
        for screen in self.screens.iter_mut() {
            if let Screen::Form(form) = screen
                && form.id() == id
            {
                match form.notice_people(people.clone()) {
                    Foreign::Known => {}
                    Foreign::Followed | Foreign::Combined => followed = true,
                    Foreign::Asks => {
                        let theirs = form.their_names.as_ref();
                        asked = theirs.map(|theirs| topic_of_names(theirs, form));
                    }
                }
            }
        }
        if let Some(topic) = asked {
            self.open_question(topic);
        } else if followed {
            self.tell(Notice::Plain("told-followed"));
        }
    }

    /// Makes the changes that have been shown, as one that can be taken back.
    fn make_changes(&mut self, changes: Changes, moment: Moment, effects: &mut Vec<Effect>) {
        self.ask(
            moment,
            effects,
            |_, _| false,
            |screen, context| match screen {
                Screen::Form(form) => form.make_changes(changes.edits, context),
                _ => false,
            },
        );
    }

    /// The file under an open form is another one now: a form without changes follows, one with
    /// changes asks.
    pub(super) fn on_theirs(
        &mut self,
        id: SessionId,
        theirs: Theirs,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) -> Foreign {
        let mut found = Foreign::Known;
        for screen in self.screens.iter_mut() {
            if let Screen::Form(form) = screen
                && form.id() == id
            {
                found = form.notice_theirs(theirs.clone(), moment);
            }
        }
        match found {
            Foreign::Known => {}
            Foreign::Followed => self.tell(Notice::Plain("told-followed")),
            Foreign::Combined => {
                // A draft that is kept now was begun from this file.
                self.keep_draft(moment, effects);
                self.tell(combined_with(
                    &theirs,
                    ["told-combined", "told-combined.nobody"],
                ));
            }
            Foreign::Asks => self.open_question(topic_of(&theirs, id)),
        }
        found
    }

    /// The same, of a file that was found when the form was to be saved: what could be combined is saved
    /// after all.
    pub(super) fn on_theirs_while_saving(
        &mut self,
        id: SessionId,
        theirs: Theirs,
        then: AfterSave,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let found = self.on_theirs(id, theirs.clone(), moment, effects);
        let is_known = match (self.screens.top(), &theirs) {
            (Screen::Form(form), Theirs::Session(document)) => form.stands_on(document),
            _ => false,
        };
        if is_known && matches!(found, Foreign::Combined | Foreign::Known) {
            self.combined_with = Some(combined_with(
                &theirs,
                ["told-saved-combined", "told-saved-combined.nobody"],
            ));
            self.save_form(then, moment, effects);
        }
    }
}

/// That what somebody else has saved was taken in.
fn combined_with(theirs: &Theirs, [told, of_nobody]: [&'static str; 2]) -> Notice {
    match theirs {
        Theirs::Session(document) if !document.value.changed.by.trim().is_empty() => {
            Notice::Named(told, document.value.changed.by.trim().to_owned())
        }
        _ => Notice::Plain(of_nobody),
    }
}

/// What is asked about the names that somebody else has written.
pub(super) fn topic_of_names(theirs: &TheirNames, form: &Form) -> Topic {
    match theirs {
        TheirNames::People(people) => Topic::TheirNames {
            lines: (form.entry.names.people().count(), people.value.people.len()),
        },
        TheirNames::Gone | TheirNames::Broken(_) => Topic::TheirNamesGone,
    }
}

/// What is asked about the version that somebody else has written.
pub(super) fn topic_of(theirs: &Theirs, id: SessionId) -> Topic {
    match theirs {
        Theirs::Session(_) => Topic::TheirChange(id),
        Theirs::Gone => Topic::TheirDeletion(id),
        Theirs::Broken(_) => Topic::TheirBreak(id),
    }
}
