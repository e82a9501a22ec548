using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TDEL t WHERE cond [LIMIT n]</c>: the rows and all that goes with them as one set, so a restrict reference from inside of it does not refuse it.</summary>
internal abstract class DeleteWhere : IWhereWrite
{
    /// <summary>Whether the arguments of TDEL are of this form.</summary>
    public static bool Is(CommandArguments arguments) => arguments.Count >= 2 && Ascii.EqualsIgnoreCase(arguments[1], "WHERE"u8);

    public static LuxError? Prepare(TableSession session, WritePlan plan, CommandArguments arguments) => null;

    public static bool TryApply(TableSession session, WritePlan plan, out LuxError? error)
    {
        error = Delete.Apply(session, plan.State.Table, WhereWrite.Found(session));
        return true;
    }
}
