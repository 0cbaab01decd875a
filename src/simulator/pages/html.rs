//! HTML that cannot be injected into.

/// Text that is safe to put into a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Html(String);

impl Html {
    /// Any text, for an element or a quoted attribute.
    pub(super) fn text(text: &str) -> Self {
        let escaped = text
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
            .replace('"', "&quot;")
            .replace('\'', "&#39;");
        Self(escaped)
    }

    /// A template of ours with every `{{name}}` replaced. Values are not searched for names again;
    /// a name without a value is left empty and logged.
    pub(super) fn fill(template: &'static str, values: &[(&str, Self)]) -> Self {
        let mut filled = String::with_capacity(template.len());
        let mut rest = template;
        while let Some((before, after)) = rest.split_once("{{") {
            filled.push_str(before);
            let Some((name, behind)) = after.split_once("}}") else {
                break;
            };
            if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
                filled.push_str(&value.0);
            } else {
                tracing::error!(name, "a page has a gap");
            }
            rest = behind;
        }
        filled.push_str(rest);
        Self(filled)
    }

    /// A file of ours as it is.
    pub(super) fn asset(asset: &'static str) -> Self {
        Self(asset.to_owned())
    }

    /// The page's bytes.
    pub(super) fn into_string(self) -> String {
        self.0
    }
}

impl FromIterator<Self> for Html {
    fn from_iter<I: IntoIterator<Item = Self>>(parts: I) -> Self {
        Self(parts.into_iter().map(|part| part.0).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_neither_markup_nor_template() {
        let filled = Html::fill(
            "<p title=\"{{a}}\">{{b}}</p>",
            &[
                ("a", Html::text("\"><script>'&")),
                ("b", Html::text("{{a}}")),
            ],
        );
        assert_eq!(
            filled.into_string(),
            "<p title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">{{a}}</p>"
        );
    }
}
