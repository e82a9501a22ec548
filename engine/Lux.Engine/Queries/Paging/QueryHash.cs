using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Lux.Engine;

/// <summary>What tells one query's cursors from another's: the table, the types of the order, and every argument but the number of LIMIT, the cursor and EXPLAIN. The same in every process.</summary>
internal static class QueryHash
{
    [ThreadStatic]
    private static XxHash64? _hash;

    public static ulong Of(QueryPlan plan, CommandArguments arguments)
    {
        var hash = _hash ??= new XxHash64();
        hash.Reset();
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(number, plan.Root.Number);
        hash.Append(number);
        hash.Append(plan.OrderTypes);
        for (int i = 1; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (i == plan.Query.LimitArgument || i == plan.Query.AfterArgument || (plan.Query.Explain && Ascii.EqualsIgnoreCase(argument, "EXPLAIN"u8))) continue;
            BinaryPrimitives.WriteInt32LittleEndian(number, argument.Length);
            hash.Append(number);
            hash.Append(argument);
        }
        return hash.GetCurrentHashAsUInt64();
    }
}
