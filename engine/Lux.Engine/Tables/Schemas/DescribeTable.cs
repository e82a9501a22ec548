using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TSCHEMA t [FINGERPRINT | LAYOUT]</c>.</summary>
internal static class DescribeTable
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (arguments.Count is 0 or > 2) return Arity.Of("tschema");
        if (session.Engine.Catalog.Find(arguments[0])?.State is not { } state) return TableNames.NotFound(arguments[0]);
        if (arguments.Count == 1)
        {
            var lines = SchemaPrinter.Lines(state.Schema);
            reply.ArrayHeader(lines.Count);
            foreach (string line in lines) reply.Bulk(line);
        }
        else if (Ascii.EqualsIgnoreCase(arguments[1], "FINGERPRINT"u8)) reply.Bulk(state.Fingerprint);
        else if (Ascii.EqualsIgnoreCase(arguments[1], "LAYOUT"u8)) reply.Bulk(state.Layout.Hash);
        else return LuxError.Of(ErrorCode.UnexpectedKeyword, Quoted.Of(arguments[1].ToArray())).At(1);
        return null;
    }
}
