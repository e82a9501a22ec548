using Lux.Language;

namespace Lux.Engine;

/// <summary>What commands say of a table's name.</summary>
internal static class TableNames
{
    public static LuxError NotFound(ReadOnlySpan<byte> name) => LuxError.Of(ErrorCode.TableNotFound, Quoted.Of(name.ToArray()));
}
