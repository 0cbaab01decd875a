// Verifies each answer of a log with the official SDK in one process, and prints the milliseconds.
// node verify-log.cjs FOLDER_WITH_NODE_MODULES LOG PUBLIC_KEY.pem
const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");

const [sdkFolder, log, publicKey] = process.argv.slice(2);
const { AlipaySdk } = require(path.join(path.resolve(sdkFolder), "node_modules/alipay-sdk"));

const bare = (file) => fs.readFileSync(file, "utf8").replace(/-----[^-]*-----|\s/g, "");
const sdk = new AlipaySdk({
  appId: "2021000000000000",
  privateKey: fs.readFileSync("tests/fixtures/keys/TEST-ONLY-rsa2048-pkcs1.pem", "utf8"),
  alipayPublicKey: bare(publicKey),
});

async function verifyAll() {
  const begin = process.hrtime.bigint();
  for await (const line of readline.createInterface({ input: fs.createReadStream(log) })) {
    const body = line.slice(line.indexOf("{"), line.lastIndexOf("}") + 1);
    sdk.checkResponseSign(body, "alipay_user_info_share_response", JSON.parse(body).sign, "");
  }
  console.log(Number(process.hrtime.bigint() - begin) / 1e6);
}

verifyAll();
