//! Going from screen to screen, and out of the program. What would be lost is asked about first.

use crate::model::filter::narrowed;

use crate::app::App;
use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::question::Topic;
use crate::app::screen::{Place, Screen};
use crate::app::sessions::Sessions;
use crate::app::share::Share;

impl App {
    /// Opens a place of the top line, from wherever one is; a form with unsaved changes asks.
    pub(super) fn go(&mut self, place: Place, moment: Moment, effects: &mut Vec<Effect>) {
        if self.book.is_none() || self.place() == Some(place) && self.screens.depth() == 1 {
            return;
        }
        if !self.leave_form(moment, effects) {
            return;
        }
        self.filter.keep();
        while self.screens.depth() > 1 {
            if let Some(Screen::Sessions(above)) = self.screens.pop() {
                self.filter.set(&above.filter_below);
            }
        }
        let there = self
            .parked
            .iter()
            .position(|one| one.place() == Some(place));
        let next = match there {
            Some(index) => self.parked.swap_remove(index),
            None => match place {
                Place::Sessions => Screen::Sessions(Box::default()),
                Place::Overview => Screen::Overview(Box::default()),
                Place::Coverage => Screen::Coverage(Box::default()),
                Place::Table => Screen::Crosstab(Box::default()),
                Place::Calendar => Screen::Agenda(Box::default()),
                Place::Check => Screen::Check(Box::default()),
                Place::Share => {
                    let share = Share::new(&self.places, self.texts.language());
                    Screen::Share(Box::new(share))
                }
            },
        };
        if self.screens.top().place() == Some(place) {
            return;
        }
        let left = std::mem::replace(self.screens.top_mut(), next);
        self.parked.push(left);
    }

    pub(super) fn step_screen(&mut self, by: isize, moment: Moment, effects: &mut Vec<Effect>) {
        if let Some(place) = self.place() {
            self.go(place.step(by), moment, effects);
        }
    }

    /// One step back: what is open closes, the screen below is seen again.
    pub(super) fn back(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        if self.overlay.take().is_some() || self.close_compare() {
            return;
        }
        if !self.leave_form(moment, effects) {
            return;
        }
        match self.screens.pop() {
            Some(Screen::Sessions(sessions)) => self.filter.set(&sessions.filter_below),
            Some(_) => {}
            None => self.filter.set(""),
        }
    }

    /// Whether the screen may be left; a form with something to lose asks first.
    pub(super) fn leave_form(&mut self, _moment: Moment, effects: &mut Vec<Effect>) -> bool {
        self.close_compare();
        if let Screen::Form(form) = self.screens.top() {
            if form.is_unsaved() {
                self.open_question(Topic::LeaveForm);
                return false;
            }
            let id = form.id();
            self.drop_draft(id, effects);
        }
        true
    }

    /// Goes from the two versions of a session back to its form; whether they were open.
    pub(super) fn close_compare(&mut self) -> bool {
        let is_open = matches!(self.screens.top(), Screen::Compare(_));
        if is_open {
            self.screens.pop();
        }
        is_open
    }

    pub(super) fn close_form(&mut self, effects: &mut Vec<Effect>) {
        if let Screen::Form(form) = self.screens.top() {
            let id = form.id();
            self.drop_draft(id, effects);
            self.screens.pop();
        }
    }

    pub(super) fn show_behind(&mut self, parts: &[String]) {
        let below = self.filter.text.value().to_owned();
        self.filter.set(&narrowed(&below, parts));
        self.screens
            .push(Screen::Sessions(Box::new(Sessions::behind(below))));
    }

    pub(super) fn quit(&mut self, _moment: Moment, effects: &mut Vec<Effect>) {
        if self.has_unsaved() {
            self.close_compare();
            self.open_question(Topic::Quit);
        } else {
            self.end(effects);
        }
    }

    pub(super) fn end(&mut self, effects: &mut Vec<Effect>) {
        self.is_over = true;
        effects.push(Effect::Quit);
    }

    /// The terminal goes away: what is typed becomes a draft, and the program ends.
    pub(super) fn hang_up(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        self.keep_draft(moment, effects);
        self.end(effects);
    }
}
