#!/usr/bin/env bash
# {{t head}}
{{#production}}
# {{t production}}
{{/production}}
# {{t run-shell}}
set -euo pipefail
export LC_ALL=C

gateway={{gateway}}
private_key={{private_key}}
alipay_public_key={{alipay_public_key}}
{{#rsa}}
hash=-sha1
{{/rsa}}
{{^rsa}}
hash=-sha256
{{/rsa}}
{{#environment}}
# {{t required}}
{{*variable_checks}}
{{/environment}}

# {{t timestamp}}
# TZ=Asia/Shanghai date '+%Y-%m-%d %H:%M:%S'
timestamp={{timestamp}}

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

# {{t key-raw}}
der() {
  sed -e 's/-----[^-]*-----//' <"$1" | tr -d '[:space:]' | openssl base64 -d -A
}

bytes() {
{{#gbk}}
  printf '%s' "$1" | iconv -f UTF-8 -t GBK
{{/gbk}}
{{^gbk}}
  printf '%s' "$1"
{{/gbk}}
}

# {{t percent-shell}}
percent() {
  bytes "$1" | od -An -v -tx1 | tr -d ' \n' | sed -e 's/../%&/g'
}

content='' query='' body=''
add() {
  local pair
  [[ -n $3 ]] || return 0
  content+="${content:+&}$2=$3"
  pair="$(percent "$2")=$(percent "$3")"
  case $1 in
    query) query+="${query:+&}$pair" ;;
    body) body+="${body:+&}$pair" ;;
  esac
}

# {{t sorted-shell}}
{{*sorted}}

sign=$(bytes "$content" | openssl dgst "$hash" -sign <(der "$private_key" | openssl pkey -inform DER) | openssl base64 -A)

answer=$(curl --silent --show-error --globoff --max-time 15 \
  --header {{content_type}} \
  --data-raw "$body" \
  "$gateway?$query&sign=$(percent "$sign")")

# {{t verify-raw}}
shape='^\{"([a-z_]+)":(.*),"sign":"([^"]+)"\}$'
[[ $answer =~ $shape ]] || fail "not signed: $answer"
node=${BASH_REMATCH[1]} signed=${BASH_REMATCH[2]} answer_sign=${BASH_REMATCH[3]}
printf '%s' "$signed" | openssl dgst "$hash" \
  -verify <(der "$alipay_public_key" | openssl pkey -pubin -inform DER -pubout) \
  -signature <(printf '%s' "$answer_sign" | openssl base64 -d -A) >/dev/null ||
  fail 'the signature of the answer is wrong'
case $node in error_response) fail "$signed" ;; esac
case $signed in *'"sub_code":'*) fail "$signed" ;; esac
{{#gbk}}
printf '%s\n' "$signed" | iconv -f GBK -t UTF-8
{{/gbk}}
{{^gbk}}
printf '%s\n' "$signed"
{{/gbk}}
