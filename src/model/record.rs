//! How a record of the logbook is declared: once, with its keys in their order on disk.
//!
//! `record!` gives a struct whose reading refuses a key that stands twice, keeps every key it
//! does not know word for word, and whose writing is canonical. It does no I/O and knows no format
//! but serde's.

use std::borrow::Cow;

use serde::de::{self, Deserialize, DeserializeOwned};
use serde::ser::{Serialize, SerializeMap};
use serde_json::value::RawValue;

/// The key for the bookkeeping of copies; it always stands last in its file.
pub const BOOKKEEPING: &str = "merge";

/// The keys of a record that this version of the program does not know, with their values as they
/// stood, character for character, in the order in which they stood.
#[derive(Clone, Debug, Default)]
pub struct Extra(Vec<(String, Box<RawValue>)>);

impl Extra {
    /// Whether there is no unknown key.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The unknown keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(key, _)| key.as_str())
    }

    fn recorded(&self) -> impl Iterator<Item = (&str, &str)> {
        let keys = self.0.iter().filter(|(key, _)| key != BOOKKEEPING);
        keys.map(|(key, value)| (key.as_str(), value.get()))
    }

    /// Whether there is any bookkeeping of copies, and its JSON text.
    pub fn bookkeeping(&self) -> Option<&str> {
        self.get(BOOKKEEPING)
    }

    /// Puts bookkeeping in the place of what there is, or takes it away.
    pub fn set_bookkeeping(&mut self, value: Option<Box<RawValue>>) {
        self.0.retain(|(key, _)| key != BOOKKEEPING);
        let entry = value.map(|value| (BOOKKEEPING.to_owned(), value));
        self.0.extend(entry);
    }

    /// Takes over the bookkeeping of another record.
    pub fn clone_bookkeeping(&mut self, other: &Self) {
        let text = other.bookkeeping().map(str::to_owned);
        self.set_bookkeeping(text.and_then(|text| RawValue::from_string(text).ok()));
    }

    /// The JSON text of an unknown key's value.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(known, _)| known == key)
            .map(|(_, value)| value.get())
    }

    /// Takes the next unknown key in; a key that is there already is an error.
    #[doc(hidden)]
    pub fn take<'de, A: de::MapAccess<'de>>(
        &mut self,
        key: Cow<'_, str>,
        map: &mut A,
    ) -> Result<(), A::Error> {
        if self.get(&key).is_some() {
            return Err(duplicate(&key));
        }
        let value: Box<RawValue> = map.next_value()?;
        let before_last = self.0.len() - usize::from(self.get(BOOKKEEPING).is_some());
        let place = if key == BOOKKEEPING {
            self.0.len()
        } else {
            before_last
        };
        self.0.insert(place, (key.into_owned(), value));
        Ok(())
    }

    #[doc(hidden)]
    pub fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        Ok(())
    }
}

/// The bookkeeping of copies says nothing of what is recorded: two records that differ in it alone
/// are the same.
impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        self.recorded().eq(other.recorded())
    }
}

/// The error for a key that stands twice in one object, in serde's own words.
#[doc(hidden)]
pub fn duplicate<E: de::Error>(key: &str) -> E {
    E::custom(format_args!("duplicate field `{key}`"))
}

/// What a record needs to know of the type of each of its keys.
pub trait Part: Serialize + DeserializeOwned {
    /// The value of a key that is not in the file; `None` where the file is no record without it.
    fn missing() -> Option<Self>;

    /// Whether the key is left out when the record is written: absent means unknown.
    fn is_absent(&self) -> bool {
        false
    }
}

impl<T: Serialize + DeserializeOwned> Part for Option<T> {
    fn missing() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl Part for String {
    fn missing() -> Option<Self> {
        Some(Self::new())
    }
}

impl<T: Serialize + DeserializeOwned> Part for Vec<T> {
    fn missing() -> Option<Self> {
        Some(Self::new())
    }
}

impl Part for u32 {
    fn missing() -> Option<Self> {
        None
    }
}

/// A key of an object, borrowed from the file where it holds no escape.
#[doc(hidden)]
pub struct Key<'de>(pub Cow<'de, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Key<'de>;
            fn expecting(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
                out.write_str("a key")
            }
            fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Borrowed(key)))
            }
            fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Owned(key.to_owned())))
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

/// A key as it stands on disk: the name of the Rust field, or the one given after `=`.
macro_rules! key_name {
    ($key:ident) => {
        stringify!($key)
    };
    ($key:ident $named:literal) => {
        $named
    };
}

/// Declares a record: its keys, in the order in which they are written, and `extra` for the rest.
macro_rules! record {
    (
        $(#[$about:meta])*
        pub struct $name:ident {
            $( $(#[$doc:meta])* pub $key:ident : $kind:ty $(= $named:literal)?, )*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, schemars::JsonSchema)]
        #[schemars(transform = $name::require)]
        pub struct $name {
            $( $(#[$doc])* $(#[schemars(rename = $named)])? pub $key: $kind, )*
            /// The keys that this version does not know.
            #[schemars(skip)]
            pub extra: $crate::model::record::Extra,
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Visitor;
                impl<'de> serde::de::Visitor<'de> for Visitor {
                    type Value = $name;

                    fn expecting(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
                        out.write_str("an object")
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(
                        self,
                        mut map: A,
                    ) -> Result<Self::Value, A::Error> {
                        $( let mut $key: Option<$kind> = None; )*
                        let mut extra = $crate::model::record::Extra::default();
                        while let Some($crate::model::record::Key(key)) = map.next_key()? {
                            match key.as_ref() {
                                $( $crate::model::record::key_name!($key $($named)?) => {
                                    if $key.is_some() {
                                        return Err($crate::model::record::duplicate(&key));
                                    }
                                    $key = Some(map.next_value()?);
                                } )*
                                _ => extra.take(key, &mut map)?,
                            }
                        }
                        Ok($name {
                            $( $key: match $key.or_else(<$kind as $crate::model::record::Part>::missing) {
                                Some(value) => value,
                                None => return Err(serde::de::Error::missing_field(
                                    $crate::model::record::key_name!($key $($named)?),
                                )),
                            }, )*
                            extra,
                        })
                    }
                }
                deserializer.deserialize_map(Visitor)
            }
        }

        impl $name {
            /// Its keys, as they stand on disk.
            pub const KEYS: &[&str] = &[
                $( $crate::model::record::key_name!($key $($named)?), )*
            ];

            /// Makes those keys required in the schema without which the record is not read.
            fn require(schema: &mut schemars::Schema) {
                let mut required: Vec<&str> = Vec::new();
                $( if <$kind as $crate::model::record::Part>::missing().is_none() {
                    required.push($crate::model::record::key_name!($key $($named)?));
                } )*
                if required.is_empty() {
                    schema.remove("required");
                } else {
                    schema.insert("required".to_owned(), required.into());
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = serializer.serialize_map(None)?;
                $( if !$crate::model::record::Part::is_absent(&self.$key) {
                    map.serialize_entry($crate::model::record::key_name!($key $($named)?), &self.$key)?;
                } )*
                self.extra.write(&mut map)?;
                map.end()
            }
        }
    };
}

/// Says of records that one that is not in the file is an empty one.
macro_rules! empty_when_missing {
    ($($name:ty),* $(,)?) => { $(
        impl $crate::model::record::Part for $name {
            fn missing() -> Option<Self> {
                Some(Self::default())
            }
        }
    )* };
}

pub(crate) use {empty_when_missing, key_name, record};

#[cfg(test)]
mod tests {
    use crate::model::session::{Session, Trainer};

    const ID: &str = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f";

    #[test]
    fn unknown_keys_are_kept_as_they_stood() {
        let text = r#"{"x":1e400,"name":"А","type":"t","y":{"z": [1,
            2]},"merge":123456789012345678901234567890,"part":"p","w":""}"#;
        let trainer: Trainer = serde_json::from_str(text).unwrap();
        assert_eq!(trainer.kind, "t");
        assert_eq!(trainer.extra.get("x"), Some("1e400"));
        let written = serde_json::to_string(&trainer).unwrap();
        assert_eq!(
            written,
            "{\"name\":\"А\",\"type\":\"t\",\"part\":\"p\",\"x\":1e400,\"y\":{\"z\": [1,\n            2]},\
             \"w\":\"\",\"merge\":123456789012345678901234567890}"
        );
        assert_eq!(
            serde_json::from_str::<Trainer>(&written).unwrap(),
            trainer,
            "what was written is read back the same"
        );
    }

    #[test]
    fn a_key_may_stand_once() {
        for text in [
            r#"{"name":"a","name":"b"}"#,
            r#"{"other":1,"other":1}"#,
            r#"{"type":"a","t\u0079pe":"b"}"#,
        ] {
            let error = serde_json::from_str::<Trainer>(text).unwrap_err();
            assert!(error.to_string().starts_with("duplicate field"), "{error}");
        }
    }

    #[test]
    fn absent_keys_are_unknown_and_stay_away() {
        let text = format!(r#"{{"format":1,"id":"{ID}"}}"#);
        let session: Session = serde_json::from_str(&text).unwrap();
        assert_eq!(session.hours, None);
        assert_eq!(session.venue, "");
        let written = serde_json::to_value(&session).unwrap();
        assert!(written.get("hours").is_none());
        assert_eq!(written["venue"], "");
        let no_id = serde_json::from_str::<Session>(r#"{"format":1}"#).unwrap_err();
        assert!(no_id.to_string().starts_with("missing field `id`"));
    }
}
