//! State and decisions: an event comes in, effects go out. It draws nothing, reads no file and
//! has no clock.

pub mod calendar;
pub mod input;
