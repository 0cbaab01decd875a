//! Personas that the user wrote, read with the place of every mistake.
//!
//! A file is `{"version": 1, "personas": [...]}`; a persona has an `id`, a `user_id` and, if it
//! likes, `title`, `description`, `open_id` and `fields`.

use std::sync::Arc;

use super::placed_json::PlacedJson;
use super::{
    Identity, PERSONAS, Persona, PersonaError, PersonaMistake, PersonaPart, PersonaText,
    PersonaValue, UnknownField,
};
use crate::protocol::MEMBER_FIELDS;
use crate::protocol::json::{JsonDocument, JsonKind};

const FILE_NAMES: &[&str] = &["version", "personas"];
const PERSONA_NAMES: &[&str] = &["id", "title", "description", "user_id", "open_id", "fields"];
/// What every answer has for itself.
const RESERVED: [&str; 4] = ["code", "msg", "sub_code", "sub_msg"];
/// The published fields that are lists.
const LISTS: [&str; 4] = [
    "deliver_addresses",
    "firm_legal_person_pictures",
    "firm_pictures",
    "person_pictures",
];
const LONGEST_ID: usize = 40;
const LONGEST_TITLE: usize = 60;
const LONGEST_DESCRIPTION: usize = 200;
const LONGEST_FIELD_NAME: usize = 100;
/// Published values have two levels.
const DEEPEST: u8 = 8;

/// A persona that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadPersona {
    /// The persona.
    pub persona: Arc<Persona>,
    /// The fields that Alipay has not published, as far as they are no part of others.
    pub unknown_fields: Vec<UnknownField>,
}

/// Reads a whole file.
///
/// # Errors
/// [`PersonaError`] for the first mistake.
pub fn read_personas(text: &[u8]) -> Result<Vec<ReadPersona>, PersonaError> {
    let reader = PlacedJson::of(text)?;
    let root = JsonDocument::ROOT;
    reader.check_names(root, PersonaPart::File, FILE_NAMES)?;
    let version = reader.required(root, "version")?;
    if reader.document.raw_text(reader.node(version).value) != "1" {
        return Err(reader.error(version, PersonaMistake::Version));
    }
    let list = reader.required(root, "personas")?;
    reader.check_kind(list, JsonKind::Array, PersonaPart::Personas)?;
    let mut taken = Vec::new();
    let mut personas = Vec::new();
    for at in reader.document.children(list) {
        let read = reader.persona(at, &taken)?;
        taken.push(read.persona.id.clone());
        personas.push(read);
    }
    Ok(personas)
}

/// Reads one persona, which is the whole text. `taken` are the ids of the user's others.
///
/// # Errors
/// [`PersonaError`] for the first mistake.
pub fn read_persona(text: &[u8], taken: &[String]) -> Result<ReadPersona, PersonaError> {
    PlacedJson::of(text)?.persona(JsonDocument::ROOT, taken)
}

impl PlacedJson<'_> {
    fn persona(&self, at: usize, taken: &[String]) -> Result<ReadPersona, PersonaError> {
        self.check_names(at, PersonaPart::Persona, PERSONA_NAMES)?;
        let id = self.id(self.required(at, "id")?, taken)?;
        let user_id = self.required(at, "user_id")?;
        let user_id = self.checked_text(user_id, is_user_id, PersonaMistake::UserIdForm)?;
        let open_id = self.document.member(at, "open_id");
        let open_id = open_id
            .map(|open_id| self.checked_text(open_id, is_open_id, PersonaMistake::OpenIdForm))
            .transpose()?;
        let fields = self.document.member(at, "fields");
        let (fields, unknown_fields) = match fields {
            Some(fields) => (self.fields(fields)?, self.unknown_fields(fields)),
            None => (Vec::new(), Vec::new()),
        };
        let persona = Persona {
            id,
            user_id,
            identity: Identity::of(open_id),
            fields,
            text: PersonaText::Own {
                title: self.line(at, "title", LONGEST_TITLE)?,
                description: self.line(at, "description", LONGEST_DESCRIPTION)?,
            },
        };
        Ok(ReadPersona {
            persona: Arc::new(persona),
            unknown_fields,
        })
    }

    fn id(&self, at: usize, taken: &[String]) -> Result<String, PersonaError> {
        let id = self.checked_text(at, is_id, PersonaMistake::IdForm)?;
        if PERSONAS.iter().any(|persona| persona.id == id) {
            return Err(self.error(at, PersonaMistake::IdBuiltIn));
        }
        if taken.contains(&id) {
            return Err(self.error(at, PersonaMistake::IdTaken));
        }
        Ok(id)
    }

    /// A text for people; empty if it is left out.
    fn line(&self, at: usize, name: &str, longest: usize) -> Result<String, PersonaError> {
        let fits =
            |text: &str| text.chars().count() <= longest && !text.chars().any(char::is_control);
        self.document.member(at, name).map_or_else(
            || Ok(String::new()),
            |line| self.checked_text(line, fits, PersonaMistake::TextForm { longest }),
        )
    }

    fn fields(&self, at: usize) -> Result<Vec<(String, PersonaValue)>, PersonaError> {
        self.check_kind(at, JsonKind::Object, PersonaPart::Fields)?;
        self.check_twice(at)?;
        let mut fields = Vec::new();
        for member in self.document.children(at) {
            let name = self.field_name(member)?;
            let is_text = MEMBER_FIELDS.iter().any(|field| field.name == name)
                && !LISTS.contains(&name.as_str());
            if is_text && self.node(member).is_container() {
                return Err(self.error(member, PersonaMistake::Nested));
            }
            fields.push((name, self.value(member, 1)?));
        }
        Ok(fields)
    }

    fn field_name(&self, member: usize) -> Result<String, PersonaError> {
        let name = self.document.name(member).unwrap_or_default();
        let mistake = match name.as_str() {
            "user_id" | "open_id" => PersonaMistake::IdentityField,
            reserved if RESERVED.contains(&reserved) => PersonaMistake::ReservedField,
            name if is_field_name(name) => return Ok(name.to_owned()),
            _ => PersonaMistake::FieldName,
        };
        Err(self.error_in_name(member, mistake))
    }

    fn value(&self, at: usize, depth: u8) -> Result<PersonaValue, PersonaError> {
        if depth > DEEPEST {
            return Err(self.error(at, PersonaMistake::TooDeep));
        }
        let inside = |child| self.value(child, depth + 1);
        match self.node(at).kind {
            JsonKind::String => Ok(PersonaValue::Text(self.text(at))),
            JsonKind::Array => {
                let values = self.document.children(at).map(inside);
                values.collect::<Result<_, _>>().map(PersonaValue::List)
            }
            JsonKind::Object => {
                self.check_twice(at)?;
                let mut members = Vec::new();
                for child in self.document.children(at) {
                    let name = self.document.name(child).unwrap_or_default();
                    if !is_field_name(&name) {
                        return Err(self.error_in_name(child, PersonaMistake::FieldName));
                    }
                    members.push((name, inside(child)?));
                }
                Ok(PersonaValue::Object(members))
            }
            JsonKind::Number | JsonKind::Bool | JsonKind::Null => {
                Err(self.error(at, PersonaMistake::NotText))
            }
        }
    }

    fn unknown_fields(&self, at: usize) -> Vec<UnknownField> {
        let unknown = self.document.children(at).filter_map(|member| {
            let name = self.document.name(member)?;
            let is_known = MEMBER_FIELDS.iter().any(|field| field.name == name);
            (!is_known).then(|| UnknownField {
                place: self.place(self.name_span(member)),
                name,
            })
        });
        unknown.collect()
    }
}

fn is_id(id: &str) -> bool {
    let is_fit = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(is_fit) && !id.starts_with('-')
}

fn is_user_id(id: &str) -> bool {
    id.len() == 16 && id.starts_with("2088") && id.bytes().all(|byte| byte.is_ascii_digit())
}

/// Alipay publishes no form; those recorded have 47 characters of this kind.
fn is_open_id(id: &str) -> bool {
    let is_fit = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    (20..=128).contains(&id.len()) && id.bytes().all(is_fit)
}

fn is_field_name(name: &str) -> bool {
    let is_fit = |character: char| !character.is_control();
    (1..=LONGEST_FIELD_NAME).contains(&name.chars().count()) && name.chars().all(is_fit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::TextPlace;
    use super::super::placed_json::LARGEST;
    use super::*;
    use crate::i18n::{Explain as _, LOCALES, Locale};

    const GOOD: &str = r#"{
  "id": "vip",
  "user_id": "2088102175790001",
  "fields": { "nick_name": "贵宾" }
}"#;

    /// The mistake of a changed persona, and where it is.
    fn mistake(from: &str, to: &str) -> (PersonaMistake, usize, usize, String) {
        let text = GOOD.replacen(from, to, 1);
        assert_ne!(text, GOOD, "{from}");
        let error = read_persona(text.as_bytes(), &["taken".to_owned()]).unwrap_err();
        let TextPlace {
            line,
            column,
            found,
            ..
        } = error.place;
        (error.mistake, line, column, found)
    }

    #[test]
    fn a_whole_persona_is_read() {
        let text = r#"{"id":"a_B-9","title":"大客户","description":"有收货地址","user_id":"2088102175790001",
            "open_id":"059k3VqTbXl0Zp7YwR2mNfG5sHdJcE8uAoIiLtBzQxKv1-g",
            "fields":{"avatar":"","deliver_addresses":[{"zip":"310000"}],"shoe_size":"43"}}"#;
        let read = read_persona(text.as_bytes(), &[]).unwrap();
        let persona = &read.persona;
        assert_eq!(persona.title(Locale::EN), "大客户");
        assert!(matches!(&persona.identity, Identity::OpenId(id) if id.len() == 47));
        let zip = PersonaValue::Text("310000".to_owned());
        let address = PersonaValue::Object(vec![("zip".to_owned(), zip)]);
        assert_eq!(persona.fields[1].1, PersonaValue::List(vec![address]));
        let unknown: Vec<_> = read.unknown_fields.iter().map(|it| &*it.name).collect();
        assert_eq!(unknown, ["shoe_size"]);
    }

    #[test]
    fn each_mistake_is_told_where_it_is() {
        use PersonaMistake as M;
        let at = |line, column, found: &str| (line, column, found.to_owned());
        let list = [
            ("\"vip\"", "\"v p\"", M::IdForm, at(2, 9, "\"v p\"")),
            ("\"vip\"", "\"buyer\"", M::IdBuiltIn, at(2, 9, "\"buyer\"")),
            ("\"vip\"", "\"taken\"", M::IdTaken, at(2, 9, "\"taken\"")),
            (
                "\"vip\"",
                "7",
                M::WrongKind(PersonaPart::Text),
                at(2, 9, "7"),
            ),
            (
                "\"id\"",
                "\"ids\"",
                M::UnknownName {
                    known: PERSONA_NAMES,
                },
                at(2, 3, "\"ids\""),
            ),
            ("\"id\": \"vip\",", "", M::Missing("id"), at(1, 1, "{…")),
            (
                "20881",
                "20891",
                M::UserIdForm,
                at(3, 14, "\"2089102175790001\""),
            ),
            ("\"user_id\"", "\"id\"", M::Twice, at(3, 3, "\"id\"")),
            (
                "\"fields\"",
                "\"open_id\":\"x\",\"fields\"",
                M::OpenIdForm,
                at(4, 13, "\"x\""),
            ),
            ("\"贵宾\"", "true", M::NotText, at(4, 28, "true")),
            ("\"贵宾\"", "[\"a\"]", M::Nested, at(4, 28, "[\"a\"]")),
            (
                "nick_name",
                "user_id",
                M::IdentityField,
                at(4, 15, "\"user_id\""),
            ),
            ("nick_name", "msg", M::ReservedField, at(4, 15, "\"msg\"")),
            ("nick_name", "", M::FieldName, at(4, 15, "\"\"")),
            (
                "{ \"nick_name\": \"贵宾\" }",
                "[]",
                M::WrongKind(PersonaPart::Fields),
                at(4, 13, "[]"),
            ),
        ];
        for (from, to, expected, (line, column, found)) in list {
            let is = mistake(from, to);
            assert_eq!(is, (expected, line, column, found), "{from} -> {to}");
        }
    }

    #[test]
    fn what_is_no_json_is_told_with_the_word_that_does_not_fit() {
        let (told, line, column, found) = mistake("\"vip\"", "vip");
        assert!(
            matches!(
                told,
                PersonaMistake::NotJson {
                    truncated: false,
                    ..
                }
            ),
            "{told:?}"
        );
        assert_eq!((line, column, found.as_str()), (2, 9, "vip"));
        let cut = read_persona(GOOD.trim_end_matches('}').as_bytes(), &[]).unwrap_err();
        assert!(matches!(
            cut.mistake,
            PersonaMistake::NotJson {
                truncated: true,
                ..
            }
        ));
        let gbk = [b"{\"id\":\"", &[0xb9, 0xf3][..], b"\"}"].concat();
        let error = read_persona(&gbk, &[]).unwrap_err();
        assert_eq!(
            (error.mistake, error.place.column),
            (PersonaMistake::NotUtf8, 8)
        );
    }

    #[test]
    fn values_end_at_a_depth_and_texts_at_a_length() {
        let nested = format!("{}\"x\"{}", "[".repeat(9), "]".repeat(9));
        let field = format!("\"more\": {nested}");
        assert_eq!(
            mistake("\"nick_name\": \"贵宾\"", &field).0,
            PersonaMistake::TooDeep
        );
        let title = format!("\"title\": \"{}\", \"id\"", "长".repeat(61));
        let longest = LONGEST_TITLE;
        assert_eq!(
            mistake("\"id\"", &title).0,
            PersonaMistake::TextForm { longest }
        );
        let large = vec![b' '; LARGEST + 1];
        assert_eq!(
            read_personas(&large).unwrap_err().mistake,
            PersonaMistake::TooLarge
        );
    }

    #[test]
    fn a_file_is_versioned_and_holds_no_id_twice() {
        let file =
            |personas: &str| format!("\u{feff}{{\"version\": 1,\n\"personas\": [{personas}]}}");
        assert_eq!(read_personas(file(GOOD).as_bytes()).unwrap().len(), 1);
        let twice = format!("{GOOD},\n{GOOD}");
        let error = read_personas(file(&twice).as_bytes()).unwrap_err();
        assert_eq!(
            (error.mistake, error.place.line),
            (PersonaMistake::IdTaken, 8)
        );
        for (text, expected) in [
            ("[]", PersonaMistake::WrongKind(PersonaPart::File)),
            ("{\"personas\":[]}", PersonaMistake::Missing("version")),
            ("{\"version\":2,\"personas\":[]}", PersonaMistake::Version),
            (
                "{\"version\":1,\"personas\":{}}",
                PersonaMistake::WrongKind(PersonaPart::Personas),
            ),
            (
                "{\"version\":1,\"personas\":[7]}",
                PersonaMistake::WrongKind(PersonaPart::Persona),
            ),
        ] {
            assert_eq!(
                read_personas(text.as_bytes()).unwrap_err().mistake,
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn a_copy_of_every_built_in_persona_is_a_persona() {
        for persona in PERSONAS.iter() {
            for locale in LOCALES {
                let text = persona.copy_as_json("copy", locale);
                let read = read_persona(text.as_bytes(), &[]).unwrap().persona;
                assert_eq!(
                    (&read.fields, &read.identity),
                    (&persona.fields, &persona.identity)
                );
                assert_eq!(read.title(locale), "copy", "no second one of that name");
            }
        }
    }

    fn any_json() -> impl Strategy<Value = String> {
        let name = "id|user_id|fields|nick_name|version|personas|x";
        let leaf = prop_oneof![
            Just("null".to_owned()),
            Just("7".to_owned()),
            Just("\"2088102175790001\"".to_owned()),
            "[a-z \n龘]{0,8}".prop_map(|text| serde_json::json!(text).to_string()),
        ];
        leaf.prop_recursive(4, 24, 6, move |inner| {
            let member =
                (name, inner.clone()).prop_map(|(name, value)| format!("\"{name}\":{value}"));
            prop_oneof![
                prop::collection::vec(inner, 0..4)
                    .prop_map(|list| format!("[{}]", list.join(",\n"))),
                prop::collection::vec(member, 0..5)
                    .prop_map(|list| format!("{{{}}}", list.join(",\n"))),
            ]
        })
    }

    proptest! {
        #[test]
        fn any_json_is_a_persona_or_an_error_inside_the_text(text in any_json(), cut in 0_usize..40) {
            let end = text.len().saturating_sub(cut);
            for bytes in [text.as_bytes(), &text.as_bytes()[..end]] {
                check(bytes)?;
            }
        }

        #[test]
        fn any_bytes_are_a_persona_or_an_error_inside_them(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            check(&bytes)?;
        }
    }

    fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
        let errors = [read_personas(bytes).err(), read_persona(bytes, &[]).err()];
        for error in errors.into_iter().flatten() {
            let place = &error.place;
            prop_assert!(place.range.end <= bytes.len(), "{error:?}");
            let lines = bytes.split(|byte| *byte == b'\n').count();
            prop_assert!((1..=lines).contains(&place.line), "{error:?}");
            for locale in LOCALES {
                prop_assert!(!error.problem().title(locale).is_empty());
            }
        }
        Ok(())
    }
}
