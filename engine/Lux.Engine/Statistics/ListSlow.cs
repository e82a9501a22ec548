using System.Buffers.Text;
using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TSLOW [n]</c>: the latest commands that took long, newest first, each as label and value.</summary>
internal static class ListSlow
{
    private const int Usual = 10;

    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (arguments.Count > 1) return Arity.Of("tslow");
        int most = Usual;
        if (arguments.Count == 1 && (!Utf8Parser.TryParse(arguments[0], out most, out int read) || read != arguments[0].Length || most < 0))
            return LuxError.Of(ErrorCode.NotAPositiveNumber, "TSLOW").At(0);
        var latest = session.Engine.Counts.Slow.Latest(most);
        reply.ArrayHeader(latest.Count);
        foreach (var slow in latest) Write(slow, reply);
        return null;
    }

    private static void Write(SlowCommand slow, ReplyBuffer reply)
    {
        var values = new LabelledValues(reply);
        values.Add("number", slow.Number);
        values.Add("at", slow.At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        values.Add("microseconds", (long)slow.Duration.TotalMicroseconds);
        if (slow.User is not null) values.Add("user", slow.User);
        values.Add("command", slow.Text);
        if (slow.Counts is { } counts)
        {
            values.Add("entries_read", counts.Entries);
            values.Add("rows_read", counts.Rows);
        }
        if (slow.Plan is not null) values.Add("plan", slow.Plan);
        values.End();
    }
}
