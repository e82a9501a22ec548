using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Where a page ended: the values of the order's items in its last row, so that the next page begins behind them whatever became of that row.
/// <code>
/// base64url( [u64 hash of the query][stored value of each item, the id last][u32 crc32c] )
/// </code>
/// </summary>
internal sealed class QueryCursor
{
    private const int HashBytes = sizeof(ulong), CheckBytes = sizeof(uint);
    private const uint Seed = uint.MaxValue;   // so that zeros do not check

    private readonly RowWriter _writing = new();
    private byte[] _bytes = [];
    private int[] _starts = [];   // of each value, then of the end

    /// <summary>Whether the query goes on after a row.</summary>
    public bool IsGiven { get; private set; }

    /// <summary>The row's id.</summary>
    public ulong Id { get; private set; }

    /// <summary>The row's value for an item of the order.</summary>
    public ReadOnlySpan<byte> Value(int item) => _bytes.AsSpan(_starts[item].._starts[item + 1]);

    /// <summary>The query has no cursor.</summary>
    public void Clear() => IsGiven = false;

    /// <summary>Takes the argument of AFTER.</summary>
    public LuxError? Read(QueryPlan plan, CommandArguments arguments)
    {
        int argument = plan.Query.AfterArgument;
        IsGiven = false;
        if (argument < 0 || arguments[argument].IsEmpty) return null;
        var text = arguments[argument];
        int most = Base64Url.GetMaxDecodedLength(text.Length);
        if (_bytes.Length < most) _bytes = new byte[most];
        if (Base64Url.DecodeFromUtf8(text, _bytes, out int read, out int length) != OperationStatus.Done || read != text.Length || length < HashBytes + CheckBytes) return Damaged(argument);
        int end = length - CheckBytes;
        if (BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(end)) != Crc32C.Append(Seed, _bytes.AsSpan(0, end))) return Damaged(argument);
        if (BinaryPrimitives.ReadUInt64LittleEndian(_bytes) != QueryHash.Of(plan, arguments)) return LuxError.Of(ErrorCode.CursorOfAnotherQuery).At(argument);
        if (_starts.Length <= plan.Order.Length) _starts = new int[plan.Order.Length + 1];
        int at = HashBytes;
        for (int i = 0; i < plan.Order.Length; i++)
        {
            _starts[i] = at;
            int size = StoredValue.LengthOf(_bytes.AsSpan(at, end - at));
            if (size < 1) return Damaged(argument);
            at += size;
        }
        _starts[plan.Order.Length] = at;
        if (at != end || !StoredValue.TryInt(Value(plan.Order.Length - 1), out long id) || id < 1) return Damaged(argument);
        Id = (ulong)id;
        IsGiven = true;
        return null;
    }

    /// <summary>Whether a row comes after the cursor.</summary>
    public bool IsBefore(QueryPlan plan, ref QueryRow row)
    {
        for (int i = 0; i < plan.Order.Length; i++)
        {
            var item = plan.Order[i];
            int order = item.IsId ? row.Id.CompareTo(Id) : ValueComparer.Compare(item.Type, row.Value(item.Field), Value(i));
            if (order != 0) return item.IsDescending ? order < 0 : order > 0;
        }
        return false;
    }

    /// <summary>Writes the cursor of the page that ends with <paramref name="row"/>.</summary>
    public void Write(QueryPlan plan, CommandArguments arguments, ref QueryRow row, ReplyBuffer reply)
    {
        _writing.Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(_writing.GetSpan(HashBytes), QueryHash.Of(plan, arguments));
        _writing.Advance(HashBytes);
        foreach (var item in plan.Order)
        {
            var value = row.Value(item.Field);
            _writing.WriteRaw(value.IsEmpty ? StoredValue.Nil : value);
        }
        BinaryPrimitives.WriteUInt32LittleEndian(_writing.GetSpan(CheckBytes), Crc32C.Append(Seed, _writing.Written));
        _writing.Advance(CheckBytes);
        int begun = reply.BeginBulk();
        int length = Base64Url.EncodeToUtf8(_writing.Written, reply.GetSpan(Base64Url.GetEncodedLength(_writing.Length)));
        reply.Advance(length);
        reply.EndBulk(begun);
    }

    private static LuxError Damaged(int argument) => LuxError.Of(ErrorCode.DamagedCursor).At(argument);
}
