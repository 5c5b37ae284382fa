//! The small values that records are made of: days, times of day, the id of a session. Each reads
//! the one form it has on disk and refuses every other; what a person types is read in `typed`.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use uuid::Uuid;

use super::record::Part;

/// A calendar day, `YYYY-MM-DD` on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub NaiveDate);

/// A time of day, `HH:MM` on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(pub NaiveTime);

/// The id of a session: a UUID, lower case with hyphens. The program makes version 7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId(pub Uuid);

/// The id of a person over several sheets: a UUID, lower case with hyphens. It says nothing of who
/// they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub Uuid);

/// The last day of what begins on a day. An end before the start is nonsense: it goes on on its first
/// day.
pub fn last_day(first: Date, ends: Option<Date>) -> Date {
    ends.map_or(first, |ends| ends.max(first))
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let day = self.0;
        write!(out, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
    }
}

impl FromStr for Date {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let bytes = text.as_bytes();
        let digits = |from: usize, to: usize| -> Result<u32, ()> {
            let part = bytes.get(from..to).ok_or(())?;
            if !part.iter().all(u8::is_ascii_digit) {
                return Err(());
            }
            Ok(part
                .iter()
                .fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0')))
        };
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(());
        }
        let year = i32::try_from(digits(0, 4)?).map_err(|_| ())?;
        NaiveDate::from_ymd_opt(year, digits(5, 7)?, digits(8, 10)?)
            .map(Self)
            .ok_or(())
    }
}

impl fmt::Display for Time {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

impl FromStr for Time {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        if text.len() != 5 {
            return Err(());
        }
        NaiveTime::parse_from_str(text, "%H:%M")
            .map(Self)
            .map_err(|_| ())
    }
}

/// An id is written in the one form that its file has.
macro_rules! as_uuid {
    ($name:ident) => {
        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
                self.0.as_hyphenated().fmt(out)
            }
        }

        impl FromStr for $name {
            type Err = ();

            fn from_str(text: &str) -> Result<Self, ()> {
                let id = Uuid::try_parse(text).map_err(|_| ())?;
                let mut buffer = Uuid::encode_buffer();
                if id.as_hyphenated().encode_lower(&mut buffer) == text {
                    Ok(Self(id))
                } else {
                    Err(())
                }
            }
        }
    };
}

as_uuid!(SessionId);
as_uuid!(PersonId);

/// Reads and writes a value as a string in its one form; `$expected` names the form in errors.
macro_rules! as_string {
    ($name:ident, $expected:literal, $format:literal) => {
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Visitor;
                impl de::Visitor<'_> for Visitor {
                    type Value = $name;
                    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
                        out.write_str($expected)
                    }
                    fn visit_str<E: de::Error>(self, text: &str) -> Result<$name, E> {
                        text.parse()
                            .map_err(|()| E::invalid_value(de::Unexpected::Str(text), &self))
                    }
                }
                deserializer.deserialize_str(Visitor)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $format })
            }
        }
    };
}

as_string!(
    Date,
    "a date",
    "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
);
as_string!(Time, "a time", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
as_string!(
    SessionId,
    "an id",
    "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
);

as_string!(
    PersonId,
    "an id",
    "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
);

impl Part for SessionId {
    fn missing() -> Option<Self> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_form_on_disk_is_read() {
        for (text, good) in [
            ("2019-11-18", true),
            ("2020-02-29", true),
            ("2019-02-29", false),
            ("2019-02-31", false),
            ("2019-1-18", false),
            ("2019-11-18 ", false),
            ("+019-11-18", false),
            ("18.11.2019", false),
            ("", false),
            ("2019-11-1é", false),
        ] {
            assert_eq!(text.parse::<Date>().is_ok(), good, "{text}");
        }
        for (text, good) in [
            ("09:30", true),
            ("23:59", true),
            ("24:00", false),
            ("9:30", false),
            ("09:60", false),
            ("0930x", false),
        ] {
            assert_eq!(text.parse::<Time>().is_ok(), good, "{text}");
        }
        for (text, good) in [
            ("016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f", true),
            ("016E7B2A-5C00-7C3A-9F00-0A1B2C3D4E5F", false),
            ("016e7b2a5c007c3a9f000a1b2c3d4e5f", false),
        ] {
            assert_eq!(text.parse::<SessionId>().is_ok(), good, "{text}");
        }
    }

    #[test]
    fn a_value_is_shown_as_it_is_read() {
        assert_eq!(
            "2019-11-18".parse::<Date>().unwrap().to_string(),
            "2019-11-18"
        );
        assert_eq!("09:05".parse::<Time>().unwrap().to_string(), "09:05");
        let id = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f";
        assert_eq!(id.parse::<SessionId>().unwrap().to_string(), id);
    }
}
