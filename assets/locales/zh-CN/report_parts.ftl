report-part = 第 { $number } 部分，第 { $line } 行：{ $kind }
report-section-parts = 文本中的其他部分
request-signature-other-key = 请求签名有效，但不是由当前应用私钥签名的：由已保存的另一把密钥对这些参数签名。
request-signature-signer = 签名所用密钥：{ $holder }。
