//! A file for others: it is asked for, it grows, it is there or not.

use std::path::PathBuf;

use crate::exchange::export::{Failure, Order};
use crate::store::fault::Fault;
use crate::store::outside::IfThere;

use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::notice::Notice;
use crate::app::question::Topic;
use crate::app::screen::Screen;
use crate::app::share::{Share, Work};
use crate::app::{App, Pending};

impl App {
    /// Has the file made that is chosen.
    pub(super) fn export(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        let stamp = self.stamp(moment);
        let (Some(book), Screen::Share(share)) = (&self.book, self.screens.top()) else {
            return;
        };
        let shown = self.filter.sessions(book).map(|digest| digest.id).collect();
        let order = share.order((shown, &self.marks), book, (stamp.at, stamp.by));
        if let Some(order) = order {
            self.begin_export(order, effects);
        }
    }

    /// Has a file made after it was asked what is to become of the one that has its name.
    pub(super) fn export_again(
        &mut self,
        order: Order,
        if_there: IfThere,
        effects: &mut Vec<Effect>,
    ) {
        self.begin_export(Order { if_there, ..order }, effects);
    }

    fn begin_export(&mut self, order: Order, effects: &mut Vec<Effect>) {
        let order = Box::new(order);
        let ticket = self.ticket(Pending::Export(order.clone()));
        let all = order.sessions.len();
        for share in self.shares() {
            share.work = Some(Work {
                ticket,
                done: 0,
                all,
            });
        }
        effects.push(Effect::Export { ticket, order });
    }

    pub(super) fn on_exporting(&mut self, ticket: u64, done: usize, all: usize) {
        for share in self.shares() {
            share.take_progress(ticket, done, all);
        }
    }

    pub(super) fn on_exported(&mut self, ticket: u64, result: Result<PathBuf, Failure>) {
        let Some(Pending::Export(order)) = self.pending.remove(&ticket) else {
            return;
        };
        let is_taken = matches!(
            &result,
            Err(Failure::File(problem))
                if problem.fault == Fault::Exists && problem.path == order.path()
        );
        if is_taken {
            for share in self.shares() {
                share.work = None;
            }
            return self.open_question(Topic::FileThere(order));
        }
        let told = match &result {
            Ok(path) => Notice::Files("told-exported", vec![path.clone()]),
            Err(Failure::File(problem)) => Notice::File(problem.clone()),
            Err(failure) => Notice::NotExported(failure.clone()),
        };
        for share in self.shares() {
            share.take_end(result.as_ref().ok());
        }
        self.tell(told);
    }

    pub(super) fn on_deletions(&mut self, generation: u64, count: usize) {
        if self.book.as_ref().map(|book| book.generation) == Some(generation) {
            for share in self.shares() {
                share.deletions = Some(count);
            }
        }
    }

    /// The screen for sharing, whether or not it is seen.
    fn shares(&mut self) -> impl Iterator<Item = &mut Share> {
        let all = self.screens.iter_mut().chain(self.parked.iter_mut());
        all.filter_map(|screen| match screen {
            Screen::Share(share) => Some(&mut **share),
            _ => None,
        })
    }
}
