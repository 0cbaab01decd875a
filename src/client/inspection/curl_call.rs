//! What a call of curl sends.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::RequestText;
use super::rest_text::RestText;

/// Options with a value that says nothing about the parameters.
const WITH_VALUE: [&str; 20] = [
    "-o",
    "--output",
    "-A",
    "--user-agent",
    "-e",
    "--referer",
    "-b",
    "--cookie",
    "-c",
    "--cookie-jar",
    "-x",
    "--proxy",
    "-m",
    "--max-time",
    "-u",
    "--user",
    "--connect-timeout",
    "-w",
    "--cacert",
    "--retry",
];

const DATA: [&str; 6] = [
    "-d",
    "--data",
    "--data-raw",
    "--data-binary",
    "--data-ascii",
    "--json",
];

/// The parts of a call that matter.
#[derive(Default)]
struct Call {
    verb: Option<String>,
    address: Option<String>,
    body: Vec<String>,
    query: Vec<String>,
    files: Vec<String>,
    headers: Vec<String>,
    is_get: bool,
}

/// Reads the words behind `curl`; `None` if there is no address.
pub(super) fn curl_call(words: &[String]) -> Option<RequestText> {
    let mut call = Call::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        call.read(word, &mut words);
    }
    let mut address = call.address?;
    let mut body = call.body.join("&");
    if call.is_get {
        call.query.push(std::mem::take(&mut body));
    }
    for query in call.query.iter().filter(|query| !query.is_empty()) {
        address.push(if address.contains('?') { '&' } else { '?' });
        address.push_str(query);
    }
    let verb = match (&call.verb, body.is_empty()) {
        (Some(verb), _) => verb.as_str(),
        (None, true) => "GET",
        (None, false) => "POST",
    };
    let headers = call.headers.iter();
    let rest = RestText {
        verb,
        address: &address,
        headers: headers
            .filter_map(|header| header.split_once(':'))
            .collect(),
        body: Some(body.as_str()).filter(|_| call.files.is_empty()),
    };
    let form = || RequestText::of_parts(&address, &body);
    let mut request = rest.read().unwrap_or_else(form);
    request.verb = Some(verb.to_owned());
    request.files = call.files;
    Some(request)
}

impl Call {
    fn read<'a>(&mut self, word: &str, words: &mut impl Iterator<Item = &'a String>) {
        let (name, attached) = match word.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(value.to_owned())),
            _ => short_option(word),
        };
        let mut value = || {
            attached
                .clone()
                .or_else(|| words.next().cloned())
                .unwrap_or_default()
        };
        match name {
            "-X" | "--request" => self.verb = Some(value()),
            "-H" | "--header" => self.headers.push(value()),
            "--url" => self.address = Some(value()),
            "-G" | "--get" => self.is_get = true,
            "--url-query" => self.query.push(value()),
            "--data-urlencode" | "-F" | "--form" | "--form-string" => {
                let data = value();
                self.urlencoded(&data);
            }
            _ if DATA.contains(&name) => {
                let data = value();
                self.data(name, data);
            }
            _ if WITH_VALUE.contains(&name) => drop(value()),
            _ if name.starts_with('-') => {}
            _ if self.address.is_none() => self.address = Some(word.to_owned()),
            _ => {}
        }
    }

    fn data(&mut self, name: &str, data: String) {
        match data.strip_prefix('@').filter(|_| name != "--data-raw") {
            Some(file) => self.files.push(file.to_owned()),
            None => self.body.push(data),
        }
    }

    /// `name=value` with a value that curl encodes, or `name@file`.
    fn urlencoded(&mut self, data: &str) {
        let encode = |value: &str| utf8_percent_encode(value, NON_ALPHANUMERIC).to_string();
        match (data.split_once('='), data.split_once('@')) {
            (Some((name, value)), _) if !name.contains('@') => {
                self.body.push(format!("{name}={}", encode(value)));
            }
            (_, Some((_, file))) => self.files.push(file.to_owned()),
            _ => self.body.push(encode(data)),
        }
    }
}

/// `-dvalue` and `-sSd value` as curl reads them.
fn short_option(word: &str) -> (&str, Option<String>) {
    let is_short = word.starts_with('-') && !word.starts_with("--") && word.len() > 2;
    if !is_short {
        return (word, None);
    }
    for (at, letter) in word.char_indices().skip(1) {
        let (name, takes) = match letter {
            'd' => ("-d", true),
            'X' => ("-X", true),
            'F' => ("-F", true),
            'H' => ("-H", true),
            'o' => ("-o", true),
            'G' => ("-G", false),
            _ => continue,
        };
        let rest = word.get(at + letter.len_utf8()..).unwrap_or_default();
        let attached = (takes && !rest.is_empty()).then(|| rest.to_owned());
        return (name, attached);
    }
    ("-", None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::inspection::shell_words::shell_words;

    fn params(command: &str) -> Vec<(String, String)> {
        let words = shell_words(command).0;
        let call = curl_call(&words[1..]).unwrap();
        let pairs = call.params.iter();
        pairs
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    }

    #[test]
    fn parameters_come_from_address_and_data() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            params(
                "curl -sS -X POST 'https://a/gateway.do?a=1' -H 'x: y' --data 'b=2%2B' --data-urlencode 'c=1 &'"
            ),
            [pair("a", "1"), pair("b", "2+"), pair("c", "1 &")]
        );
        assert_eq!(
            params("curl -G https://a -da=1 --data-raw @x=2"),
            [pair("a", "1"), pair("@x", "2")]
        );
    }

    #[test]
    fn a_call_of_v3_is_read_with_its_headers() {
        let command = "curl -X POST 'https://openapi.alipay.com/v3/alipay/user/info/share?auth_token=t' \\\n  -H 'Authorization: ALIPAY-SHA256withRSA app_id=1,nonce=n,timestamp=2,sign=eA==' -d ''";
        let words = shell_words(command).0;
        let call = curl_call(&words[1..]).unwrap();
        assert_eq!(call.method(), Some("alipay.user.info.share"));
        assert_eq!(call.params.value("app_id"), Some("1"));
        assert_eq!(
            call.content.unwrap().as_str(),
            "app_id=1,nonce=n,timestamp=2\nPOST\n/v3/alipay/user/info/share?auth_token=t\n\n"
        );
    }

    #[test]
    fn files_are_named_and_not_read() {
        let words = shell_words("curl https://a -d @body.txt --data-urlencode biz@b.json").0;
        assert_eq!(
            curl_call(&words[1..]).unwrap().files,
            ["body.txt", "b.json"]
        );
    }
}
