print("annai")
