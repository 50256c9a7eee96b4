package overbounce.loadtest;

import java.util.List;

/** Pieces of HTML. Thread-safe. */
final class Html {
    /** The head of a column of words, which stand to the left. */
    static final String WORDS = "what it is";

    private Html() {}

    /** A text in which nothing is markup. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A table; the texts of its cells are escaped. */
    static String table(List<String> head, List<List<String>> rows) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\"><table><tr>");
        head.forEach(cell -> html.append(cell.equals(WORDS) ? "<th class=\"words\">" : "<th>")
                .append(text(cell))
                .append("</th>"));
        html.append("</tr>\n");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append(head.get(i).equals(WORDS) ? "<td class=\"words\">" : "<td>");
                html.append(text(row.get(i))).append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</table></div>\n").toString();
    }

    static String card(String figure, String meaning) {
        return "<div class=\"card\"><b>" + text(figure) + "</b><span>" + text(meaning) + "</span></div>\n";
    }
}
