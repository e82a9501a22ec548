using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Queries;

/// <summary>Null in conditions.</summary>
public sealed class NullTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Theory]
    [InlineData("int", "-9223372036854775808")]
    [InlineData("uuid", "00000000-0000-0000-0000-000000000000")]
    [InlineData("float", "-inf")]
    [InlineData("timestamp", "-62135596800000")]
    [InlineData("str", "\"\"")]
    [InlineData("decimal", "-79228162514264337593543950335")]
    [InlineData("bool", "false")]
    public void The_smallest_value_of_an_indexed_notnull_column_is_not_null(string type, string value)
    {
        _tables.RunAll($"TCREATE t q:{type}:index:notnull p:int INDEX q,p", $"TINSERT t q {value}");
        Assert.Equal(":0\\r\\n", _tables.Run("TCOUNT t WHERE q IS NULL"));
        Assert.Equal(":0\\r\\n", _tables.Run("TCOUNT t WHERE q IS NULL AND p IS NULL"));
        Assert.Equal(":1\\r\\n", _tables.Run("TCOUNT t WHERE q IS NOT NULL"));
        Assert.Equal(":1\\r\\n", _tables.Run($"TCOUNT t WHERE q = {value} AND p IS NULL"));
    }
}
