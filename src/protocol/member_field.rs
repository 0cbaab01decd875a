//! Every field that `alipay.user.info.share` has ever been published with.

/// What an app needs before it can get a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// An ordinary web app with scope `auth_user` gets it when the user has it.
    Default,
    /// Only apps approved until 24 December 2019 get it.
    Retired,
    /// Needs an approved user-information application.
    Extra,
    /// As [`Availability::Extra`], and only for company accounts.
    Firm,
}

/// One field. Its label is the Fluent message `member-<wire name>`, the meanings of its codes are
/// that message's attributes `value-<code>`.
#[derive(Debug, PartialEq, Eq)]
pub struct MemberField {
    /// Its name in the answer.
    pub name: &'static str,
    /// What an app needs to get it.
    pub availability: Availability,
}

/// Every field, the usual ones first.
pub const MEMBER_FIELDS: &[MemberField] = &{
    use Availability::{Default, Extra, Firm, Retired};
    [
        field("user_id", Default),
        field("open_id", Default),
        field("nick_name", Default),
        field("avatar", Default),
        field("gender", Default),
        field("province", Default),
        field("city", Default),
        field("user_type", Retired),
        field("user_status", Retired),
        field("is_certified", Retired),
        field("is_student_certified", Retired),
        field("country_code", Extra),
        field("user_name", Extra),
        field("cert_type", Extra),
        field("cert_no", Extra),
        field("mobile", Extra),
        field("phone", Extra),
        field("email", Extra),
        field("display_name", Extra),
        field("person_birthday", Extra),
        field("person_birthday_without_year", Extra),
        field("age", Extra),
        field("is_adult", Extra),
        field("user_nation", Extra),
        field("identity_card_province", Extra),
        field("identity_card_city", Extra),
        field("identity_card_area", Extra),
        field("identity_card_address", Extra),
        field("person_cert_expiry_date", Extra),
        field("person_cert_issue_date", Extra),
        field("person_pictures", Extra),
        field("area", Extra),
        field("address", Extra),
        field("zip", Extra),
        field("deliver_addresses", Extra),
        field("college_name", Extra),
        field("degree", Extra),
        field("enrollment_time", Extra),
        field("graduation_time", Extra),
        field("profession", Extra),
        field("member_grade", Extra),
        field("taobao_id", Extra),
        field("is_balance_frozen", Extra),
        field("is_blocked", Extra),
        field("inst_or_corp", Extra),
        field("firm_type", Firm),
        field("business_scope", Firm),
        field("license_no", Firm),
        field("license_expiry_date", Firm),
        field("organization_code", Firm),
        field("firm_legal_person_name", Firm),
        field("firm_legal_person_cert_type", Firm),
        field("firm_legal_person_cert_no", Firm),
        field("firm_legal_person_cert_expiry_date", Firm),
        field("firm_legal_person_pictures", Firm),
        field("firm_agent_person_name", Firm),
        field("firm_agent_person_cert_type", Firm),
        field("firm_agent_person_cert_no", Firm),
        field("firm_agent_person_cert_expiry_date", Firm),
        field("firm_pictures", Firm),
        field("ent_license_province", Firm),
        field("ent_license_city", Firm),
        field("ent_license_area", Firm),
        field("ent_license_address", Firm),
    ]
};

const fn field(name: &'static str, availability: Availability) -> MemberField {
    MemberField { name, availability }
}

impl MemberField {
    /// The field with this wire name.
    #[must_use]
    pub fn by_name(name: &str) -> Option<&'static Self> {
        MEMBER_FIELDS.iter().find(|field| field.name == name)
    }

    /// Fluent id of its label.
    #[must_use]
    pub fn label_id(&self) -> String {
        format!("member-{}", self.name)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::LOCALES;

    #[test]
    fn every_field_has_a_label_in_every_language() {
        for field in MEMBER_FIELDS {
            for locale in LOCALES {
                assert!(
                    locale.find(&field.label_id()).is_some(),
                    "{} {}",
                    field.name,
                    locale.tag()
                );
            }
        }
    }

    #[test]
    fn no_field_is_listed_twice() {
        let names: BTreeSet<_> = MEMBER_FIELDS.iter().map(|field| field.name).collect();
        assert_eq!(names.len(), MEMBER_FIELDS.len());
    }
}
