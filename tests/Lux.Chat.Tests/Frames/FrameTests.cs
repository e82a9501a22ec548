using System.Text;
using System.Text.Json;
using Lux.Samples.Chat;
using Lux.Schema;

namespace Lux.Chat.Tests.Frames;

public sealed class FrameTests
{
    private static ClientFrame? Read(string text, out string problem) => FrameJson.TryRead(Encoding.UTF8.GetBytes(text), out problem);

    [Fact]
    public void A_frame_says_its_type_anywhere()
    {
        var expected = new ClientFrame.Send(new(7), "hello", "n1");
        Assert.Equal(expected, Read("""{"type":"send","channel":7,"text":"hello","nonce":"n1"}""", out _));
        Assert.Equal(expected, Read("""{"channel":7,"text":"hello","nonce":"n1","type":"send"}""", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"drop"}""")]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":"send","channel":"7","text":"hello"}""")]
    [InlineData("""{"type":"send","channel":-7,"text":"hello"}""")]
    [InlineData("""{"type":"send","channel":7,"text":null}""")]
    [InlineData("""{"type":"send","channel":7}""")]
    [InlineData("""{"type":"older","channel":7,"before":1e99,"known":0}""")]
    public void What_is_no_frame_is_refused_with_a_sentence(string text)
    {
        Assert.Null(Read(text, out string problem));
        Assert.NotEqual("", problem);
    }

    [Fact]
    public void Text_that_is_no_unicode_is_refused()
    {
        Assert.Null(FrameJson.TryRead([.. "{\"type\":\"send\",\"channel\":7,\"text\":\""u8, 0xff, 0xfe, .. "\"}"u8], out string problem));
        Assert.NotEqual("", problem);
    }

    [Fact]
    public void A_servers_frame_reads_back_the_same()
    {
        ServerFrame frame = new ServerFrame.Said(new(3), new(1), new Person(new(2), "Ann", "teal"), "<b>", 1234, "n1");
        string text = JsonSerializer.Serialize(frame, FrameJson.Default.ServerFrame);
        Assert.StartsWith("""{"type":"message","id":3,"channel":1,"user":{"id":2,"name":"Ann","color":"teal"},""", text);
        Assert.Equal(frame, JsonSerializer.Deserialize(text, FrameJson.Default.ServerFrame));
    }
}
