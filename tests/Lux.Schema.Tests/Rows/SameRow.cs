namespace Lux.Schema.Tests.Rows;

/// <summary>Compares rows whose arrays are other arrays with the same elements.</summary>
internal static class SameRow
{
    public static void Check(Everything expected, Everything actual)
    {
        Assert.Equal(expected.Bytes, actual.Bytes);
        Assert.Equal(expected.BytesOrNull, actual.BytesOrNull);
        Assert.Equal(expected.Memory.ToArray(), actual.Memory.ToArray());
        Assert.Equal(expected.MemoryOrNull?.ToArray(), actual.MemoryOrNull?.ToArray());
        Assert.Equal(expected.Json.GetRawText(), actual.Json.GetRawText());
        Assert.Equal(expected.JsonOrNull?.GetRawText(), actual.JsonOrNull?.GetRawText());
        Assert.Equal(expected.Made, actual.Made);
        Assert.Equal(expected.MadeOrNull, actual.MadeOrNull);
        Assert.Equal(expected.Floats, actual.Floats);
        Assert.Equal(expected.FloatsOrNull, actual.FloatsOrNull);
        Assert.Equal(expected.FloatMemory.ToArray(), actual.FloatMemory.ToArray());
        Assert.Equal(expected.FloatMemoryOrNull?.ToArray(), actual.FloatMemoryOrNull?.ToArray());
        Assert.Equal(WithoutArrays(expected), WithoutArrays(actual));
    }

    private static readonly Dictionary<string, int> NoDictionary = [];

    private static readonly float[] NoFloats = [];

    private static Everything WithoutArrays(Everything row) => row with
    {
        Bytes = Array.Empty<byte>(),
        BytesOrNull = null,
        Memory = default,
        MemoryOrNull = null,
        Json = default,
        JsonOrNull = null,
        Made = NoDictionary,
        MadeOrNull = null,
        Floats = NoFloats,
        FloatsOrNull = null,
        FloatMemory = default,
        FloatMemoryOrNull = null,
    };
}
