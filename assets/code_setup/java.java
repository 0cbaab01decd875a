import com.alipay.api.AlipayClient;
import com.alipay.api.DefaultAlipayClient;
import java.nio.file.Files;
import java.nio.file.Paths;

AlipayClient client = new DefaultAlipayClient(
    {{gateway}},
    {{app_id}},
    new String(Files.readAllBytes(Paths.get({{private_key}})))
        .replaceAll("-----[^-]+-----|\\s", ""),
    "json",
    {{charset}},
    new String(Files.readAllBytes(Paths.get({{alipay_public_key}})))
        .replaceAll("-----[^-]+-----|\\s", ""),
    {{sign_type}});
