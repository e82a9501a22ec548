using System.Globalization;
using System.Text.Json;
using CsCheck;
using Lux.Schema.Tests.GeneratedShape;

namespace Lux.Schema.Tests.Declaring;

public sealed class IdTests
{
    private static readonly Gen<Id<User>> AnyId = Gen.Long[0, long.MaxValue].Select(number => new Id<User>(number));

    [Fact]
    public void Text_reads_back() => AnyId.Sample(id =>
    {
        Assert.Equal(id, Id<User>.Parse(id.ToString(), null));
        Assert.Equal(id, Id<User>.Parse($"{id}".AsSpan(), CultureInfo.InvariantCulture));
        Assert.Equal(id, JsonSerializer.Deserialize<Id<User>>(JsonSerializer.Serialize(id)));
    });

    [Fact]
    public void Order_and_equality_are_those_of_the_numbers() => Gen.Select(AnyId, AnyId).Sample((a, b) =>
    {
        Assert.Equal(a.Value.CompareTo(b.Value), a.CompareTo(b));
        Assert.Equal(a.Value == b.Value, a == b);
        Assert.Equal(a.Value < b.Value, a < b);
        Assert.Equal(a.Value >= b.Value, a >= b);
        Assert.Equal(a.Value == b.Value, a.Equals((object)b));
        Assert.Equal(a, new Id<User>(a.Value));
        Assert.Equal(a.GetHashCode(), new Id<User>(a.Value).GetHashCode());
    });

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1.0")]
    [InlineData("0x1")]
    [InlineData("9223372036854775808")]
    [InlineData("junk")]
    public void Junk_is_no_id(string text)
    {
        Assert.False(Id<User>.TryParse(text, null, out _));
        var junk = Assert.Throws<FormatException>(() => Id<User>.Parse(text, null));
        Assert.Contains("User", junk.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_is_no_row_and_ids_of_two_tables_are_never_equal()
    {
        Assert.True(default(Id<User>).IsNone);
        Assert.False(new Id<User>(1).IsNone);
#pragma warning disable LUX4004 // that they are never equal is what is tested
        Assert.False(new Id<User>(1).Equals((object)new Id<Channel>(1)));
#pragma warning restore LUX4004
        Assert.Throws<ArgumentException>(() => new Id<User>(1).CompareTo(new Id<Channel>(1)));
        Assert.Equal(1, new Id<User>(1).CompareTo(null));
    }

    [Fact]
    public void Records_and_dictionaries_of_ids_go_through_json()
    {
        var message = new Message(new(1), new(2), new(3), "hello", DateTimeOffset.UnixEpoch);
        var json = JsonSerializer.Serialize(message);
        Assert.Contains("\"ChannelId\":2", json, StringComparison.Ordinal);
        Assert.Equal(message, JsonSerializer.Deserialize<Message>(json));

        var unread = new Dictionary<Id<Channel>, int> { [new(5)] = 2 };
        Assert.Equal("{\"5\":2}", JsonSerializer.Serialize(unread));
        Assert.Equal(unread, JsonSerializer.Deserialize<Dictionary<Id<Channel>, int>>("{\"5\":2}"));
    }

    [Theory]
    [InlineData("\"5\"")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("null")]
    public void Json_that_is_no_id_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Id<User>>(json));

    [Fact]
    public void The_id_of_no_table_has_no_json_form()
    {
        var refused = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Id<string>(1)));
        Assert.Contains("[Table]", refused.Message, StringComparison.Ordinal);
    }
}
