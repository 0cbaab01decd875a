//! What a field tells about a person: the one list that everything that hides goes by.

/// How a field is treated in what leaves the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privacy {
    /// A code or flag without which nothing can be explained; it stays.
    Diagnostic,
    /// Names one person to Alipay or to one app; head, tail and a short hash stay, so that two
    /// reports can be matched.
    Identifier,
    /// A person's or a firm's name: its first character stays.
    Name,
    /// Anything else about a person; nothing of it stays but whether it was long. Gender, place
    /// and age belong here: no failure of the flow is explained by them.
    Personal,
}

/// Result codes, account types and states, kinds of document.
const DIAGNOSTIC: [&str; 23] = [
    "code",
    "msg",
    "sub_code",
    "sub_msg",
    "user_type",
    "user_status",
    "is_certified",
    "is_student_certified",
    "country_code",
    "cert_type",
    "is_balance_frozen",
    "is_blocked",
    "inst_or_corp",
    "firm_type",
    "firm_legal_person_cert_type",
    "firm_agent_person_cert_type",
    "user_type_value",
    "is_bank_auth",
    "is_id_auth",
    "is_mobile_auth",
    "is_licence_auth",
    "is_certify_grade_a",
    "balance_freeze_type",
];

const IDENTIFIERS: [&str; 5] = [
    "user_id",
    "open_id",
    "union_id",
    "alipay_user_id",
    "taobao_id",
];

const NAMES: [&str; 9] = [
    "nick_name",
    "user_name",
    "real_name",
    "family_name",
    "deliver_fullname",
    "firm_legal_person_name",
    "firm_agent_person_name",
    "buyer_name",
    "display_name",
];

/// Those published for `alipay.user.info.share`, the inner names of its lists, and what its
/// withdrawn sibling and other interfaces call the same things.
const PERSONAL: [&str; 71] = [
    "avatar",
    "gender",
    "province",
    "city",
    "cert_no",
    "mobile",
    "phone",
    "email",
    "person_birthday",
    "person_birthday_without_year",
    "birthday",
    "reduced_birthday",
    "age",
    "is_adult",
    "user_nation",
    "identity_card_province",
    "identity_card_city",
    "identity_card_area",
    "identity_card_address",
    "person_cert_expiry_date",
    "person_cert_issue_date",
    "person_pictures",
    "picture_url",
    "area",
    "address",
    "address_code",
    "zip",
    "deliver_addresses",
    "alipay_user_deliver_address",
    "default_deliver_address",
    "deliver_area",
    "deliver_city",
    "deliver_province",
    "deliver_mobile",
    "deliver_phone",
    "college_name",
    "degree",
    "enrollment_time",
    "graduation_time",
    "profession",
    "member_grade",
    "business_scope",
    "license_no",
    "license_expiry_date",
    "organization_code",
    "firm_legal_person_cert_no",
    "firm_legal_person_cert_expiry_date",
    "firm_legal_person_pictures",
    "firm_agent_person_cert_no",
    "firm_agent_person_cert_expiry_date",
    "firm_pictures",
    "ent_license_province",
    "ent_license_city",
    "ent_license_area",
    "ent_license_address",
    "id_card",
    "id_card_no",
    "identity_no",
    "identity_card_no",
    "mobile_phone",
    "phone_number",
    "mobile_number",
    "telephone",
    "tel",
    "logon_id",
    "login_id",
    "buyer_logon_id",
    "certificate_no",
    "passport_no",
    "bank_card_no",
    "card_no",
];

impl Privacy {
    /// How a field is treated, in any usual writing of its name (`nick_name`, `nickName`,
    /// `NICK_NAME`); `None` for a name that is not known.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let among = |names: &[&str]| names.iter().any(|known| is_same_name(known, name));
        if among(&DIAGNOSTIC) {
            Some(Self::Diagnostic)
        } else if among(&IDENTIFIERS) {
            Some(Self::Identifier)
        } else if among(&NAMES) {
            Some(Self::Name)
        } else if among(&PERSONAL) {
            Some(Self::Personal)
        } else {
            None
        }
    }
}

/// Whether two names differ in nothing but the way in which their words are joined.
#[must_use]
pub fn is_same_name(one: &str, other: &str) -> bool {
    fn letters(name: &str) -> impl Iterator<Item = u8> {
        name.bytes()
            .filter(|byte| *byte != b'_')
            .map(|byte| byte.to_ascii_lowercase())
    }
    letters(one).eq(letters(other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::MEMBER_FIELDS;

    #[test]
    fn every_published_field_is_classified() {
        for field in MEMBER_FIELDS {
            assert!(Privacy::of(field.name).is_some(), "{}", field.name);
        }
    }

    #[test]
    fn no_name_is_in_two_lists() {
        let all = [&DIAGNOSTIC[..], &IDENTIFIERS, &NAMES, &PERSONAL].concat();
        for (index, name) in all.iter().enumerate() {
            let mut others = all[index + 1..].iter();
            assert!(!others.any(|other| is_same_name(other, name)), "{name}");
        }
    }

    #[test]
    fn names_are_known_in_every_writing() {
        for name in ["nick_name", "nickName", "NickName", "NICK_NAME"] {
            assert_eq!(Privacy::of(name), Some(Privacy::Name), "{name}");
        }
        assert_eq!(Privacy::of("userStatus"), Some(Privacy::Diagnostic));
        assert_eq!(Privacy::of("name"), None);
    }
}
