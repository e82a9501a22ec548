namespace Lux.Schema.Tests.Rows;

/// <summary>Compares rows whose arrays are other arrays with the same bytes.</summary>
internal static class SameRow
{
    public static void Check(Everything expected, Everything actual)
    {
        Assert.Equal(expected.Bytes, actual.Bytes);
        Assert.Equal(expected.BytesOrNull, actual.BytesOrNull);
        Assert.Equal(expected.Memory.ToArray(), actual.Memory.ToArray());
        Assert.Equal(expected.MemoryOrNull?.ToArray(), actual.MemoryOrNull?.ToArray());
        Assert.Equal(WithoutArrays(expected), WithoutArrays(actual));
    }

    private static Everything WithoutArrays(Everything row) => row with { Bytes = Array.Empty<byte>(), BytesOrNull = null, Memory = default, MemoryOrNull = null };
}
