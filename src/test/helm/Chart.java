import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;

/** Helm itself, as a library: lints a chart and prints its manifests. {@code java Chart.java CHART NAME=VALUE...} */
public class Chart {

    public static void main(String[] arguments) {
        Helm helm = new Helm(Path.of(arguments[0]));
        LintResult lint = helm.lint().strict().call();
        lint.getMessages().forEach(System.err::println);
        if (lint.isFailed()) {
            System.exit(1);
        }
        TemplateCommand template = helm.template();
        for (int i = 1; i < arguments.length; i++) {
            String[] value = arguments[i].split("=", 2);
            template.set(value[0], value[1]);
        }
        System.out.println(template.call());
    }
}
