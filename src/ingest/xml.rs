//! XML as spreadsheets and documents use it: attributes by their name without prefix, entities, relations.

use std::borrow::Cow;
use std::collections::HashMap;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// The wanted attributes of every tag with this local name; tags that lack one are left out.
pub(super) fn tags<const N: usize>(xml: &[u8], wanted: [&str; N], name: &str) -> Vec<[String; N]> {
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    let mut found = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.local_name().as_ref() == name => {
                let values: Option<Vec<String>> =
                    wanted.iter().map(|key| attribute(&tag, key)).collect();
                found.extend(values.and_then(|values| <[String; N]>::try_from(values).ok()));
            }
            Ok(Event::Eof) | Err(_) => break,
            _ => {}
        }
        buffer.clear();
    }
    found
}

/// The targets among relations, by their ids.
pub(super) fn targets_of(relations: &[u8]) -> HashMap<String, String> {
    tags(relations, ["Id", "Target"], "Relationship")
        .into_iter()
        .map(|[id, target]| (id, target))
        .collect()
}

/// The value of an attribute by its name without prefix.
pub(super) fn attribute(tag: &BytesStart<'_>, local_name: &str) -> Option<String> {
    tag.attributes()
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == local_name)
        .and_then(|attribute| {
            Some(
                attribute
                    .normalized_value(XmlVersion::Implicit1_0)
                    .ok()?
                    .into_owned(),
            )
        })
}

/// Whether an attribute says yes.
pub(super) fn is_set(tag: &BytesStart<'_>, name: &str) -> bool {
    attribute(tag, name).is_some_and(|value| value == "1" || value == "true")
}

/// Whether a tag gives zero for an attribute: a row without height or a column without width.
pub(super) fn is_zero(tag: &BytesStart<'_>, name: &str) -> bool {
    let number = attribute(tag, name).and_then(|value| value.parse::<f64>().ok());
    number.is_some_and(|number| number <= 0.0)
}

/// Whether a tag such as `strike` switches on what it names: it does unless it says no.
pub(super) fn is_on(tag: &BytesStart<'_>) -> bool {
    let value = attribute(tag, "val");
    value.is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "off" | "none"))
}

/// What an entity such as `&amp;` or `&#233;` stands for; one that is not known stays as it is written.
pub(super) fn entity(reference: &BytesRef<'_>) -> Cow<'static, str> {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return Cow::Owned(character.to_string());
    }
    match resolve_predefined_entity(reference) {
        Some(text) => Cow::Borrowed(text),
        None => Cow::Owned(format!("&{};", &**reference)),
    }
}
