namespace Lux.Engine.Tests.Tables;

/// <summary>Unique values that an index holds only the beginning of.</summary>
public sealed class UniqueTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Theory]
    [InlineData("str")]
    [InlineData("bytes")]
    public void A_pair_of_a_long_text_and_a_number_is_taken_once_whatever_other_texts_begin_alike(string type)
    {
        _tables.Run($"TCREATE t p:{type} q:int UNIQUE p,q");
        for (int text = 0; text < 6; text++)
            for (int number = 0; number < 6; number++) Assert.StartsWith(":", _tables.Run($"TINSERT t p begins-with-fifteen-bytes-{(text * 5) % 6} q {(number * 5) % 6}"), StringComparison.Ordinal);
        for (int text = 0; text < 6; text++)
            for (int number = 0; number < 6; number++)
                Assert.Equal("-ERR unique constraint violation on fields 'p,q'\\r\\n", _tables.Run($"TINSERT t p begins-with-fifteen-bytes-{text} q {number}"));
        Assert.Equal(":36\\r\\n", _tables.Run("TCOUNT t"));
        _tables.AssertIndexesAgree();
    }
}
